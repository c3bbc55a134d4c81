/** Largest body of a form with photos: a route's `handle` is read in the browser too, so the figure stands apart. */
export const photoBodyBytes = 40 * 1024 * 1024;
