/** Largest body of a form with photos: a route's `handle` is read in the browser too, so the figure stands apart. */
export const photoBodyBytes = 40 * 1024 * 1024;

/** Largest body with the city's register: the largest sheet that is read, and room for the form around it. */
export const registerBodyBytes = 51 * 1024 * 1024;

/** Largest body with a shop's table of goods, and room for the form around it. */
export const tableBodyBytes = 6 * 1024 * 1024;
