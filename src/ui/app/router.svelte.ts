import { addressOf, parseRoute, type Route } from './routes';

/** The place shown now, kept in step with the address; the browser's own back and forward work. */
export class Router {
  route: Route = $state.raw({ screen: 'home' });

  constructor(private readonly page: Window) {
    this.route = parseRoute(page.location.hash);
    page.addEventListener('hashchange', () => {
      this.route = parseRoute(page.location.hash);
    });
  }

  go(route: Route): void {
    this.page.location.hash = addressOf(route).slice(1);
  }

  /** Shows another place without leaving the present one in the history. */
  replace(route: Route): void {
    this.page.history.replaceState(null, '', addressOf(route));
    this.route = route;
  }
}
