import type { Component } from 'svelte';
import type { Route } from './routes';
import type { ScreenProps } from './services';
import HomeScreen from '../screens/home/HomeScreen.svelte';

export type ScreenKind =
  | 'home'
  | 'choose'
  | 'item'
  | 'which'
  | 'draft'
  | 'compare'
  | 'blank'
  | 'drafts'
  | 'storage'
  | 'contacts'
  | 'verify'
  | 'about'
  | 'host'
  | 'kiosk-check'
  | 'law'
  | 'law-item'
  | 'law-questions'
  | 'guidance'
  | 'paste'
  | 'unknown';

/** Which component shows a route, and when it has to be made anew. */
export function screenKey(route: Route): { readonly kind: ScreenKind; readonly id: string } {
  switch (route.screen) {
    case 'question':
    case 'verdict':
    case 'fill':
    case 'review':
    case 'export':
    case 'papers':
    case 'submit':
    case 'progress':
    case 'evidence':
      // Which draft it is, is its screen's own care: it may go on under another id while somebody types.
      return { kind: 'draft', id: 'draft' };
    case 'compare':
      return { kind: 'compare', id: `compare/${route.draftId}` };
    case 'blank':
      return { kind: 'blank', id: `blank/${route.itemId}` };
    case 'item':
      return { kind: 'item', id: `item/${route.itemId}` };
    // Another day is the same page.
    case 'law-item':
      return { kind: 'law-item', id: `law/${route.itemId}` };
    case 'home':
    case 'choose':
    case 'which':
    case 'drafts':
    case 'storage':
    case 'contacts':
    case 'verify':
    case 'about':
    case 'host':
    case 'kiosk-check':
    case 'law':
    case 'law-questions':
    case 'guidance':
    case 'paste':
    case 'unknown':
      return { kind: route.screen, id: route.screen };
  }
}

/** Home is in the first load; everything else arrives when it is opened, and is precached. */
export async function loadScreen(kind: ScreenKind): Promise<Component<ScreenProps>> {
  switch (kind) {
    case 'home':
      return HomeScreen;
    case 'choose':
      return (await import('../screens/check/ChooseScreen.svelte')).default;
    case 'item':
      return (await import('../screens/check/ItemScreen.svelte')).default;
    case 'which':
      return (await import('../screens/which/WhichScreen.svelte')).default;
    case 'draft':
      return (await import('../screens/DraftScreen.svelte')).default;
    case 'compare':
      return (await import('../screens/compare/CompareScreen.svelte')).default;
    case 'blank':
      return (await import('../screens/blank/BlankScreen.svelte')).default;
    case 'drafts':
      return (await import('../screens/drafts/DraftsScreen.svelte')).default;
    case 'storage':
      return (await import('../screens/storage/StorageScreen.svelte')).default;
    case 'contacts':
      return (await import('../screens/contacts/ContactsScreen.svelte')).default;
    case 'verify':
      return (await import('../screens/verify/VerifyScreen.svelte')).default;
    case 'about':
      return (await import('../screens/about/AboutScreen.svelte')).default;
    case 'host':
      return (await import('../screens/host/HostScreen.svelte')).default;
    case 'kiosk-check':
      return (await import('../screens/kiosk-check/KioskCheckScreen.svelte')).default;
    case 'law':
      return (await import('../screens/law/LawScreen.svelte')).default;
    case 'law-item':
      return (await import('../screens/law/LawItemScreen.svelte')).default;
    case 'law-questions':
      return (await import('../screens/law/LawQuestionsScreen.svelte')).default;
    case 'guidance':
      return (await import('../screens/guidance/GuidanceScreen.svelte')).default;
    case 'paste':
      return (await import('../screens/paste/PasteScreen.svelte')).default;
    case 'unknown':
      return (await import('./UnknownScreen.svelte')).default;
  }
}
