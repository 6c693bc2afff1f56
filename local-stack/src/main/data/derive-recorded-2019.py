#!/usr/bin/env python3
"""Derives the recorded contest data of the demo from the full collection.

    derive-recorded-2019.py INPUT_DIRECTORY OUTPUT_DIRECTORY

INPUT_DIRECTORY holds articles.csv.gz (article_id,tag,author_hash) and counter-deltas.csv.gz
(from_date,to_date,kind,article_id,delta,before,after). Kept are the articles whose id is 24 hexadecimal digits, because
such an id carries its time of creation, and their counters. Running it twice gives the same bytes.
"""
import csv
import gzip
import io
import pathlib
import re
import sys

HEX_ID = re.compile(r"[0-9a-f]{24}")


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def write(path, header, lines):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(lines)
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.getvalue().encode("utf-8"))


def main(source, target):
    articles = sorted(
        (row["article_id"], row["tag"], row["author_hash"])
        for row in rows(source / "articles.csv.gz")
        if HEX_ID.fullmatch(row["article_id"])
    )
    known = {article for article, _, _ in articles}
    counters = []
    for row in rows(source / "counter-deltas.csv.gz"):
        if row["article_id"] not in known:
            continue
        if int(row["before"]) + int(row["delta"]) != int(row["after"]):
            sys.exit(f"contradicts itself: {row}")
        counters.append(
            (row["article_id"], row["kind"], row["from_date"], row["to_date"], int(row["before"]), int(row["after"]))
        )
    counters.sort(key=lambda row: (row[0], row[1], row[3]))
    target.mkdir(parents=True, exist_ok=True)
    write(target / "articles.csv.gz", ["article_id", "tag", "author_hash"], articles)
    write(
        target / "counters.csv.gz",
        ["article_id", "kind", "from_date", "to_date", "before", "after"],
        counters,
    )
    print(f"{len(articles)} articles, {len(counters)} counter changes")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
