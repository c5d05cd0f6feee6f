"""The peer of script/bench: every row of a roster into SQLite, by csv and executemany, in one transaction, unchecked."""
import csv
import sqlite3
import sys

source, target = sys.argv[1:]
with open(source, encoding="utf-8-sig", newline="") as file:
    rows = csv.reader(file, delimiter=";")
    header = next(rows)
    database = sqlite3.connect(target)
    database.execute("PRAGMA journal_mode = WAL")
    columns = ", ".join(f"c{index}" for index in range(len(header)))
    database.execute(f"CREATE TABLE roster ({columns})")
    places = ", ".join("?" * len(header))
    with database:
        database.executemany(f"INSERT INTO roster VALUES ({places})", rows)
