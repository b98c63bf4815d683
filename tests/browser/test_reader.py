"""The source reader with its script: mentions by key, citations of a sentence and of what is selected."""

from __future__ import annotations

from browser.conftest import Opened

ARTICLE = "2024-03-18-inland-dispatch-tolland-quits"
SELECT = """() => {
  const piece = [...document.querySelectorAll("[data-start]")].find((e) => e.textContent.includes("resigned"));
  const words = piece.firstChild, range = document.createRange(), at = words.data.indexOf("resigned");
  range.setStart(words, at);
  range.setEnd(words, at + 8);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


def test_n_and_p_go_from_mention_to_mention(opened: Opened) -> None:
    page = opened().go(f"/article/{ARTICLE}")
    marked = page.locator("[data-mention]").all_inner_texts()
    for key, at in (("n", 0), ("n", 1), ("p", 0), ("p", -1)):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.innerText") == marked[at]
    assert "of" in page.locator("#said").inner_text()
    page.keyboard.press("/")
    page.keyboard.press("n")  # it is being typed
    assert page.locator("#find").input_value() == "n"


def test_a_sentence_is_chosen_and_cited(opened: Opened) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"]).go(f"/article/{ARTICLE}")
    sentence = page.locator("#s5")
    assert not sentence.locator(".do").is_visible()
    sentence.locator("a.no").click()
    assert page.url.endswith("#s5")
    sentence.locator("button.cite").click()
    page.locator("#said", has_text="copied").wait_for()
    assert ", sentence 5, SHA-256 " in page.evaluate("navigator.clipboard.readText()")


def test_what_is_selected_is_cited(opened: Opened) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"]).go(f"/article/{ARTICLE}")
    button = page.locator("[data-selected]")
    assert button.inner_text() == "Copy citation of the article"
    page.evaluate(SELECT)
    page.locator("[data-selected]", has_text="what is selected").click()
    page.locator("#said", has_text="copied").wait_for()
    assert "resigned" in page.evaluate("navigator.clipboard.readText()").split("”")[0]


def test_without_scripts_a_chosen_sentence_leads_to_its_citation(opened: Opened) -> None:
    page = opened(java_script_enabled=False).go(f"/article/{ARTICLE}#s5")
    page.locator("#s5 .do a").click()
    page.wait_for_url("**/citation/**")
    assert "sentence 5" in page.locator("main").inner_text()
