"""What the browser tests share: a workspace with the sample rosters, a server that can be killed, a browser, axe."""
import pathlib
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from server import Server, run

HOME = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "tre röda äpplen i mars"


@pytest.fixture(scope="session")
def samples():
    """The sample rosters of the five schools."""
    folder = HOME / "Rosters" / "sample"
    names = ["aroseniusskolan.csv", "bohusskolan.csv", "da-vinciskolan.txt", "grundsarskolan.csv"]
    return [folder / name for name in names] + [folder / "ahlafors-elever.csv", folder / "ahlafors-foraldrar.csv"]


@pytest.fixture(scope="session")
def term(tmp_path_factory, samples):
    """A workspace in which letters of a planned meeting are out: the start of most tests, made once."""
    folder = tmp_path_factory.mktemp("term")
    run(folder, "init")
    run(folder, "import", "--yes", "--now", "2020-02-03", *map(str, samples))
    for school in ["Bohusskolan", "Aroseniusskolan"]:
        run(
            folder, "meeting", "plan", "drug-prevention-2020", "--school", school, "--starts", "2020-03-24T18:30",
            "--place", "Aulan", "--now", "2020-02-10",
        )
    run(folder, "letters", "drug-prevention-2020", "--now", "2020-02-17")
    return folder


@pytest.fixture
def workspace(tmp_path):
    """An empty workspace."""
    run(tmp_path, "init")
    return tmp_path


@pytest.fixture
def office(term, tmp_path):
    """A copy of the term that a test may change."""
    folder = tmp_path / "office"
    shutil.copytree(term, folder)
    return folder


@pytest.fixture
def serve():
    """Starts servers, and stops them after the test."""
    servers = []

    def start(folder, now="2020-03-24T18:00", **options):
        server = Server(folder, now, **options)
        servers.append(server)
        return server.start()

    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        # The camera is the browser's own moving test picture; pages must be let to it as to a real one.
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--use-fake-device-for-media-stream"]
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium):
    """Opens a page in a browser of its own; every script error and every refused resource fails the test."""
    contexts = []
    troubles = []

    def open_browser(server, language="sv", **options):
        context = chromium.new_context(
            base_url=server.url, locale={"sv": "sv-SE", "en": "en-GB"}[language], accept_downloads=True, **options
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on(
            "console",
            lambda message: troubles.append(message.text)
            if message.type == "error" and "Failed to load resource" not in message.text
            else None,
        )
        return page

    yield open_browser
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture
def signed_in(visit):
    """A browser in which the administrator has signed in by the first link."""

    def sign_in(server, language="sv", **options):
        page = visit(server, language, **options)
        if server.first_link:
            page.goto(server.first_link)
            page.fill("#password", PASSWORD)
            page.fill("#again", PASSWORD)
            page.click("main button")
            server.first_link = None
        else:
            page.goto("/sign-in")
            page.fill("#name", "administrator")
            page.fill("#password", PASSWORD)
            page.click("main button")
        page.wait_for_selector("header .who", state="attached")
        return page

    return sign_in


@pytest.fixture(scope="session")
def axe():
    """Asks axe-core what hinders people on a page; nothing may."""
    engine = Axe()

    def check(page, what):
        # The script is let in by the tests, not by the page: the page's own policy stays as it is.
        result = engine.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
        found = [
            f"{what}: {violation['id']}: {node['html'][:160]}"
            for violation in result.response["violations"]
            for node in violation["nodes"]
        ]
        assert found == []

    return check
