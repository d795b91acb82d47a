/** Whether the drafts of this browser can be reached; what the shell says of it. */
export class DraftAccess {
  /** Another window, most likely with an earlier release, still holds them; this page goes on by itself afterwards. */
  waiting = $state(false);
}
