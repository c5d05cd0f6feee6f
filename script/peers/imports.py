"""The peer of script/bench: rosters into SQLite by csv and executemany, in one transaction, without any checks.

flat    every cell of every row into one table without an index: the least that an import can do
tables  the same rows into pupils, guardians and their ties with the keys that tell persons apart: a bare import
"""
import csv
import sqlite3
import sys

manner, target, *sources = sys.argv[1:]


def encoding(source):
    with open(source, "rb") as file:
        return "utf-8-sig" if file.read(3) == b"\xef\xbb\xbf" else "cp1252"


def rows(source):
    with open(source, encoding=encoding(source), newline="") as file:
        yield from csv.reader(file, delimiter=";")


database = sqlite3.connect(target)
database.execute("PRAGMA journal_mode = WAL")
if manner == "flat":
    with database:
        for number, source in enumerate(sources):
            width = len(next(rows(source)))
            columns = ", ".join(f"c{index}" for index in range(width))
            database.execute(f"CREATE TABLE roster{number} ({columns})")
            places = ", ".join("?" * width)
            database.executemany(f"INSERT INTO roster{number} VALUES ({places})", rows(source))
else:
    # Skola24's two files: school, class, number, names, mark; and pupil's number, guardian's number, names, e-mail, phone.
    pupils, guardians = sources
    database.executescript(
        """
        CREATE TABLE pupil (id INTEGER PRIMARY KEY, number TEXT UNIQUE, given, family, school, class, mark);
        CREATE TABLE guardian (id INTEGER PRIMARY KEY, number TEXT UNIQUE, given, family, email, phone);
        CREATE TABLE guardianship (pupil, guardian, PRIMARY KEY (pupil, guardian)) WITHOUT ROWID;
        CREATE INDEX pupilBySchool ON pupil (school, class);
        CREATE INDEX guardianshipByGuardian ON guardianship (guardian);
        """
    )
    with database:
        database.executemany(
            "INSERT OR IGNORE INTO pupil (school, class, number, given, family, mark) VALUES (?, ?, ?, ?, ?, ?)",
            ((row + [""] * 6)[:6] for row in rows(pupils)),
        )
        database.executemany(
            "INSERT OR IGNORE INTO guardian (number, given, family, email, phone) VALUES (?, ?, ?, ?, ?)",
            ((row + [""] * 6)[1:6] for row in rows(guardians)),
        )
        database.executemany(
            "INSERT OR IGNORE INTO guardianship SELECT p.id, g.id FROM pupil p, guardian g"
            " WHERE p.number = ? AND g.number = ?",
            (row[:2] for row in rows(guardians)),
        )
