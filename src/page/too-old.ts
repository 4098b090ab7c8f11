// Runs before the page, in browsers of any age: one in which the page cannot run says so, where otherwise nothing would happen.
// 360, QQ and the like are Internet Explorer in their 兼容模式. Only what every browser reads may stand here: no `const` either.

tellIfTooOld(document.getElementById('page'));

function tellIfTooOld(place: HTMLElement | null): void {
  if (place === null || canRun()) return;
  // The page begins in the element of this id; it finds none.
  place.id = 'too-old';
  place.className = 'too-old';
  place.innerHTML =
    '<h1>这个浏览器太旧，打不开这个页面</h1>' +
    '<p>请换用 Edge、Chrome 109 以上，Firefox 115 以上，或 Safari 16.4 以上。</p>' +
    '<p>360、QQ 等浏览器：点地址栏里的“e”或闪电图标，改成“极速模式”，再打开。</p>';
}

function canRun(): boolean {
  try {
    // Where this is not known, the script of the page is not even read.
    // biome-ignore lint/complexity/useRegexLiterals: nor would this one be, with a literal
    new RegExp('(?<=a)b');
  } catch {
    return false;
  }
  return (
    typeof Object.hasOwn === 'function' &&
    typeof structuredClone === 'function' &&
    'findLast' in Array.prototype
  );
}
