"""Every page of the desk: nothing hinders anybody, nothing is wider than a phone, the keyboard is enough."""
import pytest

CAMPAIGN = "/campaigns/drug-prevention-2020"
PAGES = [
    "/", "/rosters", "/campaigns", CAMPAIGN, f"{CAMPAIGN}/audience", f"{CAMPAIGN}/preview", f"{CAMPAIGN}/letters",
    "/meetings", "/delivery", "/families", "/families/G1", "/families/P1", "/review", "/by-hand", "/reports",
    "/accounts", "/accounts/A1",
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(office, serve, signed_in, axe, language, scheme):
    page = signed_in(serve(office), language, color_scheme=scheme)
    for path in PAGES:
        assert page.goto(path).status == 200, path
        assert page.get_attribute("html", "lang") == language
        axe(page, f"{path} {language} {scheme}")


def test_axe_finds_nothing_on_the_pages_of_a_newcomer(workspace, serve, signed_in, visit, axe):
    server = serve(workspace)
    stranger = visit(server)
    for path in ["/sign-in", server.first_link, "/r", "/nothing-here"]:
        stranger.goto(path)
        axe(stranger, path.split("/")[1])
    page = signed_in(server)
    for path in ["/", "/rosters", "/campaigns", "/meetings", "/families", "/review", "/reports", "/delivery"]:
        assert page.goto(path).status == 200, path
        axe(page, f"{path} of a newcomer")


def test_no_page_is_wider_than_a_phone(office, serve, signed_in):
    page = signed_in(serve(office), viewport={"width": 360, "height": 740})
    for path in PAGES:
        page.goto(path)
        wide, seen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= seen, path


def test_every_page_has_one_heading_above_all_and_a_title_of_its_own(office, serve, signed_in):
    page = signed_in(serve(office))
    titles = {}
    for path in PAGES:
        page.goto(path)
        assert page.locator("h1").count() == 1, path
        titles.setdefault(page.title(), []).append(path)
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_the_keyboard_is_enough_to_reach_the_content(office, serve, signed_in):
    page = signed_in(serve(office))
    page.goto("/campaigns")
    page.keyboard.press("Tab")
    skip = page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert (skip, inside) == ("skip", True)
