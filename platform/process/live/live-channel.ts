/** Channel of the database on which processes hear whose lists have changed; the payload is ids of people joined by commas. */
export const LIVE_CHANNEL = 'goa_live';
