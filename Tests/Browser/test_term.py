"""A coordinator's whole term in the browser: from an empty workspace to the report."""
import re

CAMPAIGN = "/campaigns/drug-prevention-2020"


def code(text):
    return re.search(r"\b[2-9A-HJ-NP-Z]{3} ?[2-9A-HJ-NP-Z]{3} ?[2-9A-HJ-NP-Z]{3}\b", text).group(0).replace(" ", "")


def import_rosters(page, files):
    page.goto("/rosters")
    page.set_input_files("#rosters", [str(file) for file in files])
    page.locator("form[data-upload] button.primary").click()
    page.wait_for_url("**/rosters/imports/*")
    page.wait_for_selector("#confirm", timeout=60_000)


def test_a_term(workspace, samples, serve, signed_in, axe):
    bohus = [file for file in samples if "bohus" in file.name]
    server = serve(workspace, now="2020-02-10T10:00")
    page = signed_in(server)

    # A newcomer sees at once what to do first.
    first = page.locator(".steps .next").first
    assert first.get_by_role("link").get_attribute("href") == "/rosters"

    # The roster: what it was taken for, what changes, and nothing is saved before the yes.
    import_rosters(page, bohus)
    axe(page, "an import to confirm")
    page.locator("form[action$='/write'] button.primary").click()
    page.wait_for_selector("text=Till startsidan", timeout=60_000)
    axe(page, "an import that was written")

    # The meeting.
    page.goto("/meetings/plan")
    axe(page, "plan a meeting")
    page.select_option("#school", label="Bohusskolan")
    page.fill("#date", "2020-03-24")
    page.fill("#time", "18:30")
    page.fill("#where", "Matsalen")
    page.locator("main form button.primary").last.click()
    page.wait_for_load_state()
    assert "Matsalen" in page.inner_text("main")

    # The letters: examples first.
    page.goto(f"{CAMPAIGN}/preview")
    letter = page.frame_locator("iframe").locator(".letter").first
    assert "Matsalen" in letter.inner_text()
    page.goto(f"{CAMPAIGN}/letters")
    page.locator(f"form[action='{CAMPAIGN}/letters'] button.primary").click()
    page.wait_for_load_state()
    page.goto(f"{CAMPAIGN}/audience")
    axe(page, "the audience")

    # The packs: printed, handed out but for one letter.
    page.goto(CAMPAIGN)
    pack = page.locator("#packs tbody a").first
    pack_path = pack.get_attribute("href")
    pack.click()
    axe(page, "a pack")
    page.goto("/delivery")
    page.locator("input[name=event][value=printed]").check()
    page.fill("#code", pack_path.rsplit("/", 1)[1])
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer.good")
    axe(page, "the delivery desk")
    page.locator("input[name=event][value=handed-out]").check()
    page.fill("#code", pack_path.rsplit("/", 1)[1])
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer.good")
    assert page.evaluate("document.activeElement.id") == "code"

    # A mistyped code is found out.
    page.fill("#code", "ABCDEFGHJ")
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer.bad")

    # A family calls: it is found by name without its accents.
    page.goto("/families")
    page.locator("main form input:not([type=hidden])").first.fill("an")
    page.keyboard.press("Enter")
    page.locator("main a[href^='/families/']").first.click()
    axe(page, "a family")

    # Much later the meeting was held, and the report says so.
    server.stop()
    later = serve(workspace, now="2020-03-25T09:00")
    page = signed_in(later)
    page.goto("/meetings")
    page.locator("main table").get_by_role("link", name="Bohusskolan").click()
    page.locator("button[name=status][value=held]").click()
    page.wait_for_load_state()

    # Families were ticked off on paper: the numbers are entered beside them.
    page.locator(".next a.button.primary").click()
    axe(page, "attendance from paper")
    page.locator("input[name^=adults-]").first.fill("2")
    page.locator(".savebar button").click()
    page.wait_for_selector(".notice.good")
    assert page.locator("input[name^=adults-]").first.input_value() == "2"
    page.locator(".savebar a[href$='/list']").click()
    axe(page, "the attendance list to print")
    page.goto("/reports")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").first.click()
    assert "Bohusskolan" in download.value.path().read_text()
    page.locator("a[href$='/report.html']").click()
    page.wait_for_load_state()
    assert "Bohusskolan" in page.inner_text("body")


def test_a_printed_letter_that_must_not_leave_turns_the_pack_red(office, serve, signed_in, axe):
    server = serve(office, now="2020-02-20T10:00")
    page = signed_in(server)
    page.goto(CAMPAIGN)
    path = page.locator("#packs tbody a").first.get_attribute("href")
    pack = path.rsplit("/", 1)[1]
    page.goto("/delivery")
    page.locator("input[name=event][value=printed]").check()
    page.fill("#code", pack)
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer.good")

    # Somebody whose letter lies in the pile becomes protected.
    page.goto(CAMPAIGN)
    school = page.locator("#packs a[href*='/files/letters.html']").first.get_attribute("href")
    document = page.request.get(server.url + school).text()
    first = document.split(f'id="pack-{pack}"', 1)[1].split("<article", 1)[1]
    letter = re.search(r'<dd class="code"><bdi>([^<]+)</bdi>', first).group(1)
    page.goto("/families")
    page.locator("main form input:not([type=hidden])").first.fill(letter)
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    if not re.search(r"/families/[GP]\d+", page.url):
        page.locator("main a[href^='/families/G']").first.click()
    page.wait_for_url(re.compile(r"/families/G\d+"))
    person = page.url.rsplit("/", 1)[1]
    page.goto(f"/families/{person}")
    protect = page.locator(f"a[href='/families/{person}/protect']").first
    page.locator("details", has=protect).locator("summary").first.click()
    protect.click()
    axe(page, "protect somebody")
    page.locator(f"form[action='/families/{person}/protect'] button").first.click()
    page.wait_for_selector("main .code")
    assert letter.replace(" ", "") in page.inner_text("main").replace(" ", "")

    # The pack is refused, with the code; taken out, it may go.
    page.goto("/delivery")
    page.locator("input[name=event][value=handed-out]").check()
    page.fill("#code", pack)
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer.bad")
    axe(page, "a pack that must not leave")
    assert letter.replace(" ", "") in page.inner_text("#answer").replace(" ", "")
    page.locator("#answer form button").click()
    page.wait_for_selector("#answer.good")


def test_what_was_typed_stays_when_something_is_wrong(office, serve, signed_in, axe):
    page = signed_in(serve(office, now="2020-02-20T10:00"), java_script_enabled=False)
    page.goto("/meetings/plan")
    page.locator("main form").last.evaluate("form => form.noValidate = true")
    page.fill("#where", "Matsalen")
    page.locator("main form button.primary").last.click()
    assert page.input_value("#where") == "Matsalen"
    assert page.get_attribute("#date", "aria-invalid") == "true"
    assert page.get_attribute("#date", "aria-describedby") == "date-error"


def test_a_roster_can_be_read_without_scripts(workspace, samples, serve, signed_in):
    page = signed_in(serve(workspace, now="2020-02-10T10:00"), java_script_enabled=False)
    page.goto("/rosters")
    page.set_input_files("#rosters", [str(file) for file in samples if "bohus" in file.name])
    page.locator("form[data-upload] button.primary").click()
    for _ in range(60):
        if page.locator("#confirm").count():
            break
        page.wait_for_timeout(500)
        page.reload()
    page.locator("form[action$='/write'] button.primary").click()
    page.wait_for_selector("text=Bohusskolan")
