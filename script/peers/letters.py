"""The peer of script/bench for letters: what a short script would do with Jinja2, csv and sqlite3, without any checks.

Reads a roster with a row per guardian, takes the guardians of everybody born in a year, writes a page of letters for
each school and a row in a ledger for each letter. Nobody is joined into a household, protected, or left out.
"""
import collections
import csv
import pathlib
import sqlite3
import sys

import jinja2

template, target, roster, year = sys.argv[1:]
PARTS = [
    {"title": title, "texts": [f"{title}. " + "Så här går det till, och det här behöver ni veta i förväg. " * 4] * 3}
    for title in ("Körkort och utbildning", "På vägen", "När någon vill åka med", "Hemma", "Mer att läsa")
]

letter = jinja2.Environment(autoescape=True).from_string(pathlib.Path(template).read_text())
target = pathlib.Path(target)
target.mkdir()
pages = collections.defaultdict(list)
with open(roster, encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file, delimiter=";"):
        if row["Personnummer"].startswith(year):
            pages[row["Skola"]].append(row)
ledger = sqlite3.connect(target / "ledger.sqlite")
ledger.execute("CREATE TABLE letter (code INTEGER PRIMARY KEY, school, pupil, guardian, state)")
number = 0
with ledger:
    for index, (school, rows) in enumerate(pages.items()):
        with open(target / f"{index}.html", "w") as page:
            for row in rows:
                number += 1
                page.write(letter.render(row=row, parts=PARTS, code=number))
        ledger.executemany(
            "INSERT INTO letter (school, pupil, guardian, state) VALUES (?, ?, ?, 'draft')",
            [(school, row["Personnummer"], row["Vårdnadshavare personnummer"]) for row in rows],
        )
print(number)
