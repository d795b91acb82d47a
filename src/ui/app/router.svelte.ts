import { addressOf, parseRoute, type Route } from './routes';

/** The place shown now, kept in step with the address; the browser's own back and forward work. */
export class Router {
  route: Route = $state.raw({ screen: 'home' });

  /** Where `back` leads; kept only when the browser's own history is not. */
  #before: readonly Route[] = $state.raw([]);

  /**
   * `keepsHistory`: false on a shared machine. The browser's history then holds one entry, and its back button shows
   * nothing of anybody; the way back is the page's own, and ends with it.
   */
  constructor(
    private readonly page: Window,
    private readonly keepsHistory = true,
  ) {
    this.route = parseRoute(page.location.hash);
    page.addEventListener('hashchange', () => {
      this.route = parseRoute(page.location.hash);
    });
  }

  go(route: Route): void {
    if (!this.keepsHistory) {
      const present = addressOf(this.route);
      if (addressOf(route) === present) return;
      this.#before = [...this.#before, this.route];
      this.replace(route);
      return;
    }
    this.page.location.hash = addressOf(route).slice(1);
  }

  get canGoBack(): boolean {
    return this.#before.length > 0;
  }

  /** To the place before, on a shared machine. */
  back(): void {
    const last = this.#before.at(-1);
    if (last === undefined) return;
    this.#before = this.#before.slice(0, -1);
    this.replace(last);
  }

  /** Shows another place without leaving the present one in the history. */
  replace(route: Route): void {
    this.page.history.replaceState(null, '', addressOf(route));
    this.route = route;
  }
}
