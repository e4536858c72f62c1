"""Facts of NDJSON files with Apache Spark: spark-submit --py-files ../pipe/factextract_pipe.py extract.py INPUT OUTPUT

factextract has to be installed on the workers (FACTEXTRACT names another command).
"""

import sys


def extract_partition(lines):
    """A partition goes through one process."""
    from factextract_pipe import extract

    return extract(lines)


def main(source, target):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("factextract").getOrCreate()
    spark.sparkContext.textFile(source).mapPartitions(extract_partition).saveAsTextFile(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
