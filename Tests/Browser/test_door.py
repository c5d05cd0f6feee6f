"""The door: forty families come, and the server is killed and started again while they do."""
import re

import pytest
from playwright.sync_api import expect


def codes(folder, school="bohusskolan"):
    pack = (folder / "Output" / "drug-prevention-2020" / school / "letters.xml").read_text()
    return re.findall(r'<letter code="([A-Z0-9]{9})"', pack)


@pytest.fixture
def door_link(signed_in):
    """A link to the door of a school's meeting, as its coordinator makes it."""

    def make(server, school="Bohusskolan"):
        page = signed_in(server)
        page.goto("/meetings")
        page.locator("main table").get_by_role("link", name=school).first.click()
        page.locator("form[action='/meetings/door'] button").click()
        link = re.search(r"/door/[A-Za-z0-9_-]{43}", page.content()).group(0)
        return link

    return make


def scan(page, code):
    page.fill("#code", code)
    page.keyboard.press("Enter")


def told(page):
    return page.inner_text("#told")


def test_forty_families_come_while_the_server_is_killed_and_started_again(office, serve, visit, door_link):
    server = serve(office)
    link = door_link(server)
    phone = visit(server, viewport={"width": 390, "height": 844})
    phone.goto(link)
    families = codes(office)[:40]
    for number, code in enumerate(families):
        if number == 15:
            server.kill()
        if number == 25:
            server.start()
        scan(phone, code)
        if number < 15:
            phone.wait_for_selector("#answer.good")
            expect(phone.locator("[data-count=letters]")).to_have_text(str(number + 1))
        if number == 20:
            phone.wait_for_selector("#waiting:not([hidden])")
    expect(phone.locator("[data-count=letters]")).to_have_text("40", timeout=60_000)
    phone.wait_for_selector("#waiting", state="hidden")
    # Everything was sent at least once, and counted once.
    phone.reload()
    assert phone.inner_text("[data-count=letters]") == "40"


def test_green_yellow_and_red(office, serve, visit, door_link, axe):
    server = serve(office)
    link = door_link(server)
    phone = visit(server, viewport={"width": 390, "height": 844})
    phone.goto(link)
    axe(phone, "door")
    own, other = codes(office)[0], codes(office, "aroseniusskolan")[0]
    scan(phone, own)
    phone.wait_for_selector("#answer.good")
    axe(phone, "door, welcome")
    scan(phone, own)
    phone.wait_for_selector("#answer.warn")
    assert "18.00" in told(phone)
    axe(phone, "door, already in")
    scan(phone, other)
    phone.wait_for_selector("#answer.bad")
    scan(phone, "NOTACODE9")
    phone.wait_for_selector("#answer.bad")
    axe(phone, "door, refused")
    phone.get_by_role("link", name=re.compile("lista", re.I)).click()
    axe(phone, "door list")
    assert own in phone.inner_text("main").replace(" ", "")


def test_the_door_works_without_scripts_and_finds_a_family_by_name(office, serve, visit, door_link):
    server = serve(office)
    link = door_link(server)
    laptop = visit(server, java_script_enabled=False)
    laptop.goto(link)
    scan(laptop, codes(office)[1])
    laptop.wait_for_selector("#answer.good")
    laptop.fill("#name", "a")
    laptop.get_by_role("button", name=re.compile("^Sök", re.I)).click()
    laptop.locator(".found button").first.click()
    laptop.wait_for_selector("#answer.good, #answer.warn")


# Chromium reads QR codes itself on phones only. This stands for that, and sees whatever the test holds up.
DETECTOR = """
window.held = '';
window.BarcodeDetector = class {
  static getSupportedFormats() { return Promise.resolve(['qr_code']); }
  detect(picture) {
    if (!picture.videoWidth) return Promise.reject(new Error('no picture yet'));
    return Promise.resolve(window.held ? [{ rawValue: window.held }] : []);
  }
};
"""


def hold(page, text):
    page.evaluate("text => { window.held = text; }", text)


def test_a_letter_that_is_held_before_the_camera_is_checked_in_once(office, serve, visit, door_link, axe):
    server = serve(office)
    link = door_link(server)
    phone = visit(server, viewport={"width": 390, "height": 844})
    phone.add_init_script(DETECTOR)
    phone.context.grant_permissions(["camera"])
    phone.goto(link)
    one, other = codes(office)[:2]
    phone.click("#camera")
    phone.wait_for_selector("#picture:not([hidden])")
    expect(phone.locator("#camera")).to_have_attribute("aria-pressed", "true")
    phone.wait_for_function("document.getElementById('picture').videoWidth > 0")
    hold(phone, f"https://svar.example.se/r/{one}")
    phone.wait_for_selector("#answer.good")
    # It is still there when the detector looks again, and again.
    phone.wait_for_timeout(1_200)
    assert "good" in phone.get_attribute("#answer", "class")
    axe(phone, "door, camera")
    hold(phone, other)
    expect(phone.locator("[data-count=letters]")).to_have_text("2")
    stream = phone.evaluate_handle("document.getElementById('picture').srcObject")
    phone.click("#camera")
    phone.wait_for_selector("#picture", state="hidden")
    assert stream.evaluate("stream => stream.getTracks().every(track => track.readyState === 'ended')")


def test_a_camera_that_may_not_be_used_is_told(office, serve, visit, door_link):
    server = serve(office)
    link = door_link(server)
    phone = visit(server)
    phone.add_init_script(DETECTOR)
    phone.goto(link)
    phone.click("#camera")
    phone.wait_for_selector("#answer.warn")
    assert "Skriv koden i stället" in told(phone)
    scan(phone, codes(office)[0])
    phone.wait_for_selector("#answer.good")


def test_a_link_ends_with_its_meeting(office, serve, visit, door_link):
    server = serve(office)
    link = door_link(server)
    server.stop()
    late = serve(office, now="2020-03-25T09:00")
    phone = visit(late)
    assert phone.goto(link).status == 404
