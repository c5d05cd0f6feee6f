"""A parent's reply, as by the letter's QR code."""
import re

from server import run


def code_of_a_letter(folder, campaign="drug-prevention-2020", school="bohusskolan"):
    """The first letter of a school's print pack."""
    pack = (folder / "Output" / campaign / school / "letters.xml").read_text()
    return re.search(r'<letter code="([A-Z0-9]{9})"', pack).group(1)


def test_a_parent_says_yes_with_two_adults_and_changes_their_mind(office, serve, visit, axe):
    server = serve(office, now="2020-03-10T12:00")
    code = code_of_a_letter(office)
    page = visit(server, viewport={"width": 360, "height": 740})
    assert page.goto(f"/r/{code}").status == 200
    text = page.inner_text("main")
    assert "Aulan" in text and "18.30" in text
    axe(page, "reply")
    page.get_by_label(re.compile("^Ja")).check()
    page.select_option("#adults", "2")
    page.select_option("#interpreter", "ar")
    page.get_by_role("button", name="Skicka svaret").click()
    page.wait_for_selector(".notice.good")
    axe(page, "reply given")
    assert page.context.cookies() == []
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("kalender")).click()
    calendar = download.value.path().read_text()
    assert calendar.startswith("BEGIN:VCALENDAR")
    assert "DTSTART:20200324T173000Z" in calendar
    assert code not in calendar
    page.locator("summary").click()
    page.get_by_label(re.compile("^Nej")).check()
    page.get_by_role("button", name="Skicka svaret").click()
    page.wait_for_selector(".notice")
    assert code not in server.what_was_logged()
    server.stop()
    person = run(office, "person", "show", code, "--json")
    assert '"code"' in person


def test_the_page_of_a_letter_is_in_arabic_from_right_to_left(office, serve, visit, axe):
    server = serve(office, now="2020-03-10T12:00")
    page = visit(server, viewport={"width": 360, "height": 740})
    page.goto(f"/r/{code_of_a_letter(office)}")
    page.get_by_role("link", name="العربية").click()
    assert page.get_attribute("html", "dir") == "rtl"
    assert page.get_attribute("html", "lang") == "ar"
    axe(page, "reply in Arabic")
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1]


def test_wrong_codes_are_answered_alike_and_then_not_at_all(office, serve, visit):
    server = serve(office, now="2020-03-10T12:00")
    page = visit(server)
    texts = set()
    for code in ["222222222", "ABCDEFGHJ", "short", "K7QF3MXD4"]:
        answer = page.goto(f"/r/{code}")
        assert answer.status == 404
        texts.add(page.inner_text("main").replace(code, ""))
    assert len(texts) == 1
    for _ in range(40):
        status = page.goto("/r/222222222").status
    assert status == 429


def test_the_page_works_without_scripts(office, serve, visit):
    server = serve(office, now="2020-03-10T12:00")
    page = visit(server, java_script_enabled=False)
    page.goto("/r")
    page.fill("#code", code_of_a_letter(office).lower())
    page.keyboard.press("Enter")
    page.get_by_label(re.compile("^Nej")).check()
    page.get_by_role("button", name="Skicka svaret").click()
    page.wait_for_selector(".notice")
