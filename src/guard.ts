// Runs before the app, as a script of its own with a name that never changes: when the app's files do not arrive, nobody
// else is there to say so or to mend it. Shows no more than a notice, so that a page is never left blank.
import { openAnew } from './ui/app/open-anew';

const PHONE = '还是不行，就先打电话：0473-8991925。';
const NOT_OPEN = `这一页没有打开。已经保存的草稿都还在。联网后再打开一次；${PHONE}`;
const TOO_OLD = `这个浏览器太旧，打不开本页。换一个新的浏览器；${PHONE}`;

let busy = false;

function isPart(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLScriptElement ||
    (target instanceof HTMLLinkElement && target.rel === 'stylesheet')
  );
}

function afterParsing(work: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', work);
  else work();
}

function tell(words: string): void {
  afterParsing(() => {
    if (document.getElementById('not-open') !== null) return;
    const notice = document.createElement('div');
    notice.id = 'not-open';
    notice.setAttribute('role', 'alert');
    const text = document.createElement('p');
    text.textContent = words;
    const button = document.createElement('button');
    button.textContent = '重新打开';
    button.addEventListener('click', () => {
      location.reload();
    });
    notice.append(text, button);
    document.body.prepend(notice);
  });
}

function mend(): void {
  if (busy) return;
  busy = true;
  void openAnew(window).then((outcome) => {
    if (outcome === 'opening') return;
    tell(NOT_OPEN);
    if (outcome === 'no-host')
      addEventListener('online', () => {
        location.reload();
      });
  });
}

function onPartMissing(event: Event): void {
  if (isPart(event.target)) mend();
}

// Only while the page is opening; afterwards the app notices by itself, and asks before it reloads anything.
addEventListener('error', onPartMissing, true);
addEventListener('load', () => {
  removeEventListener('error', onPartMissing, true);
  if (busy || (document.getElementById('app')?.childElementCount ?? 0) > 0) return;
  tell('noModule' in HTMLScriptElement.prototype ? NOT_OPEN : TOO_OLD);
});
