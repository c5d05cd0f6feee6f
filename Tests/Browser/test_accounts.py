"""The first start, signing in and out, and accounts."""
from conftest import PASSWORD


def test_the_first_link_makes_the_administrator_and_works_once(workspace, serve, visit):
    server = serve(workspace)
    page = visit(server)
    page.goto(server.first_link)
    page.fill("#password", "kort")
    page.fill("#again", "kort")
    page.evaluate("document.querySelector('#password').removeAttribute('minlength')")
    page.click("main button")
    assert "minst 12 tecken" in page.inner_text("#password-error")
    page.fill("#password", PASSWORD)
    page.fill("#again", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/?said=account.welcome")
    again = visit(server)
    assert again.goto(server.first_link).status == 404


def test_a_coordinator_gets_a_link_and_sees_their_school_alone(office, serve, signed_in, visit):
    server = serve(office)
    page = signed_in(server)
    page.goto("/accounts")
    page.fill("#name", "Åsa Ek")
    page.get_by_label("Bohusskolan").check()
    page.get_by_role("button", name="Skapa kontot").click()
    link = page.input_value("#link")
    own = visit(server)
    own.goto(link)
    own.fill("#password", PASSWORD)
    own.fill("#again", PASSWORD)
    own.click("main button")
    own.wait_for_selector("header .who", state="attached")
    text = own.inner_text("main")
    assert "Bohusskolan" in text
    assert "Aroseniusskolan" not in text
    assert own.goto("/accounts").status == 403


def test_nothing_that_was_typed_is_in_the_log(office, serve, signed_in):
    server = serve(office)
    page = signed_in(server)
    page.goto("/families")
    page.fill("main input", "Öberg")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    log = server.what_was_logged()
    assert "/families" in log
    for secret in ["berg", "administrator", PASSWORD, "welcome/"]:
        assert secret not in log.replace("/welcome/{link}", "")
