"""What holds for everyone on every page: zoom, still things, keyboard, no JavaScript."""

from playwright.sync_api import Page

ZOOMED = 640  # a window of 1280 points at 200 %

CUT = """
() => [...document.querySelectorAll('body *')].filter(at => {
  const style = getComputedStyle(at);
  const hides = ['hidden', 'clip'].includes(style.overflowX) && style.clipPath === 'none';
  const inner = at.scrollWidth - at.clientWidth > 1;
  return hides && inner && at.clientWidth > 1 && at.innerText && at.innerText.trim();
}).map(at => at.outerHTML.slice(0, 120))
"""
MOVING = """
() => [...document.querySelectorAll('*')].filter(at => {
  const style = getComputedStyle(at);
  const longest = said => Math.max(...said.split(',').map(parseFloat));
  return longest(style.transitionDuration) > 0
    || (style.animationName !== 'none' && longest(style.animationDuration) > 0)
    || style.scrollBehavior === 'smooth';
}).map(at => at.outerHTML.slice(0, 120))
"""
# Every control is focused as by keyboard: it must take the focus, and show it.
CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary"
OUT_OF_REACH = """
controls => [...document.querySelectorAll(controls)].filter(at => {
  if (!at.checkVisibility({visibilityProperty: true}) || at.disabled) return false;
  if (at.closest('svg')) return false;
  at.focus({focusVisible: true});
  const style = getComputedStyle(at);
  const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return document.activeElement !== at || at.tabIndex < 0 || !shown;
}).map(at => at.outerHTML.slice(0, 120))
"""
FRAME = """
() => ['header.top', 'main#main', 'footer.foot', 'a.skip[href="#main"]']
  .filter(frame => document.querySelectorAll(frame).length !== 1)
"""
SKIPPED = """
() => {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(at => at.checkVisibility()).map(at => Number(at.tagName[1]));
  return levels.filter((level, n) => n && level > levels[n - 1] + 1);
}
"""


def check_everyone(page: Page) -> None:
    """Hold an open page to what its width does not change."""
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVING) == [], "something moves for who asked for stillness"
    assert page.evaluate(FRAME) == [], "the frame of the page is not whole"
    assert page.evaluate(SKIPPED) == [], "a heading skips a level"
    assert page.evaluate(OUT_OF_REACH, CONTROLS) == [], "out of the keyboard's reach, or blindly"


def check_zoomed(page: Page) -> None:
    """Hold an open page to what it must be at 200 %."""
    page.set_viewport_size({"width": ZOOMED, "height": 450})
    overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert overflow <= 0, "the page scrolls sideways at 200 %"
    assert page.evaluate(CUT) == [], "something is cut at 200 %"
