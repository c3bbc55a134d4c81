/** How long a way back in stays open. */
export const resetMinutes = 60;
