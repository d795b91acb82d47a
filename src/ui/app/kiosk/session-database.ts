/**
 * Apart from that of private use: to set a machine up as a kiosk must not destroy what somebody kept on it before. In a
 * file of its own, because what sweeps it away is loaded before what fills it.
 */
export const SESSION_DATABASE = 'credit-repair-kiosk';
