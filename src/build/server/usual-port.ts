/** Where the small server listens when nobody says otherwise; the files for a shared machine name the same. */
export const USUAL_PORT = 4173;
