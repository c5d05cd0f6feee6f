"""Fifty devices check families in at once at the door of one meeting, over kept connections on this machine.

Arguments: the program, and a workspace in which the letters of drug-prevention-2020 have been made. Beside it stands a
peer on the same server in the same run, as the floor: as many requests for /health. Prints figures and a ratio. Nobody
may be answered wrongly, and 99 of 100 should be answered within 100 ms.
"""

import http.client
import json
import re
import secrets
import subprocess
import sys
import threading
import time
import urllib.parse

DEVICES = 50
ROUNDS = 8
MEETING = "drug-prevention-2020/48529699/1"
RECORD = "Output/drug-prevention-2020/aroseniusskolan/letters.xml"


def main(program, workspace):
    codes = re.findall(r'<letter code="([2-9A-Z]{9})"', open(f"{workspace}/{RECORD}", encoding="utf-8").read())
    wanted = DEVICES * ROUNDS
    codes = [codes[index % len(codes)] for index in range(wanted)]
    command = [program, "serve", "--workspace", workspace, "--port", "0", "--now", "2020-03-24T18:00", "--lang", "en"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        base, welcome = greeting(server)
        port = urllib.parse.urlsplit(base).port
        door = open_door(port, welcome)
        # The first requests warm up what is made once.
        run(port, [("/health", None, {})] * DEVICES)
        floor = run(port, [("/health", None, {})] * wanted)
        requests = [
            ("/door/check-in", {"code": code, "adults": "2", "id": secrets.token_hex(12)}, {"Cookie": door})
            for code in codes
        ]
        ours = run(port, requests)
        tell("door: check-in", ours)
        tell("peer: /health", floor)
        print(f"    check-in / peer = {ours[1] / floor[1]:.1f} (p50), {ours[2] / floor[2]:.1f} (p99)")
        if ours[0]:
            sys.exit("Some check-ins were answered wrongly, or not at all.")
    finally:
        server.terminate()
        server.wait(timeout=30)


def greeting(server):
    """The address and the path of the administrator's link, as the server prints them."""
    base = welcome = None
    for line in server.stdout:
        base = base or next(iter(re.findall(r"http://[^\s/]+", line)), None)
        found = re.search(r"(/welcome/[\w-]+)", line)
        if found:
            return base, found.group(1)
    sys.exit("The server printed no link.")


def open_door(port, welcome):
    """Becomes the administrator, opens the meeting's door, and gives the cookie of a device there."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    password = secrets.token_urlsafe(18)
    session = post(connection, welcome, {"name": "bench", "password": password, "again": password})[1]
    page = post(connection, "/meetings/door", {"meeting": MEETING}, {"Cookie": session})[2]
    link = re.search(r"/door/[\w-]{43}", page)
    if not link:
        sys.exit("The door doesn't open.")
    connection.request("GET", link.group())
    answer = connection.getresponse()
    answer.read()
    return answer.headers["Set-Cookie"].split(";")[0]


def post(connection, path, fields, headers=None):
    connection.request(
        "POST", path, urllib.parse.urlencode(fields),
        {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin",
         "Accept": "application/json", **(headers or {})})
    answer = connection.getresponse()
    text = answer.read().decode(errors="replace")
    return answer.status, (answer.headers["Set-Cookie"] or "").split(";")[0], text


def run(port, requests):
    """Errors, and the times in ms at which half and all but one in a hundred were answered, of all devices at once."""
    times, errors, lock, start = [], [0], threading.Lock(), threading.Barrier(DEVICES)

    def device(own):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.connect()
        start.wait()
        mine, wrong = [], 0
        for path, fields, headers in own:
            began = time.perf_counter()
            try:
                if fields is None:
                    connection.request("GET", path)
                    answer = connection.getresponse()
                    answer.read()
                    isGood = answer.status == 200
                else:
                    status, _, text = post(connection, path, fields, headers)
                    isGood = status == 200 and json.loads(text)["answer"]["tone"] in ("good", "warn")
            except (OSError, http.client.HTTPException, ValueError, KeyError):
                isGood = False
                connection.close()
            mine.append((time.perf_counter() - began) * 1000)
            wrong += not isGood
        connection.close()
        with lock:
            times.extend(mine)
            errors[0] += wrong

    threads = [threading.Thread(target=device, args=(requests[index::DEVICES],)) for index in range(DEVICES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times.sort()
    return errors[0], times[len(times) // 2], times[min(len(times) - 1, len(times) * 99 // 100)], len(times)


def tell(name, figures):
    errors, half, most, count = figures
    print(f"  {name:34} {count} requests, {errors} errors, p50 {half:.1f} ms, p99 {most:.1f} ms")


main(*sys.argv[1:])
