"""The server as the tests start, kill and stop it."""
import os
import re
import socket
import subprocess
import time
import urllib.request

UTSKICK = os.environ["UTSKICK"]


def run(folder, *arguments, codes=(0, 1)):
    """Runs a command of utskick in a workspace and gives what it printed."""
    done = subprocess.run(
        [UTSKICK, *arguments, "--workspace", str(folder), "--lang", "en"], capture_output=True, text=True, timeout=300
    )
    assert done.returncode in codes, done.stdout + done.stderr
    return done.stdout


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One server on a workspace; started again it has the same port."""

    def __init__(self, folder, now, arguments=()):
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.command = [
            UTSKICK, "serve", "--workspace", str(folder), "--port", str(self.port), "--now", now, "--lang", "en",
            *arguments,
        ]
        self.first_link = None
        self.process = None

    def start(self):
        self.log = open(self.folder / "server.log", "ab")
        self.output = open(self.folder / "server.out", "wb")
        self.process = subprocess.Popen(self.command, stdout=self.output, stderr=self.log)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            assert self.process.poll() is None, (self.folder / "server.log").read_text()
            try:
                with urllib.request.urlopen(f"{self.url}/health", timeout=2) as answer:
                    assert answer.status == 200
                break
            except OSError:
                time.sleep(0.05)
        else:
            raise AssertionError("The server doesn't answer.")
        said = (self.folder / "server.out").read_text()
        link = re.search(r"http://\S+(/welcome/\S+)", said)
        self.first_link = link and link.group(1)
        return self

    def kill(self):
        """As when the power fails."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            assert self.process.wait(timeout=20) == 0, "The server is to stop when it is told."

    def what_was_logged(self):
        return (self.folder / "server.log").read_text()
