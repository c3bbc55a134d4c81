/**
 * The pakis (fern) of Tidung batik as outlines: one half of the motif in a field of 120 × 120; the other half is
 * its mirror at x = 60. Same drawing as public/motif/pakis.svg, for what is no web page.
 */
export const fernField = 120;

/** Drawn as lines, 2.4 wide with round ends. */
export const fernStalks: readonly string[] = [
  "M60 112L62.5 110.5L65.1 108.9L67.6 107.3L70.1 105.6L72.5 103.9L74.9 102.2L77.3 100.4L79.7 98.6L82 96.7L84.3 94.8L86.5 92.8L88.7 90.8L90.8 88.7L92.8 86.5L94.7 84.2L96.5 81.9L98.2 79.4L99.7 76.8L101.1 74.2L102.3 71.5L103.2 68.7L104 65.8L104.4 62.8L104.5 59.8L104.3 56.9L103.7 54L102.7 51.1L101.4 48.5L99.6 46.1L97.5 44L95 42.4L92.2 41.3L89.3 40.7L86.3 40.9L83.5 41.7L80.9 43.2L78.9 45.4L77.6 48L77.1 51L77.6 53.9L79 56.5L81.2 58.4L84.1 59.3L87 59.1L89.6 57.6",
  "M60 62L61.3 60.9L62.5 59.9L63.7 58.8L64.9 57.6L66.1 56.5L67.3 55.4L68.5 54.2L69.6 53L70.7 51.8L71.8 50.5L72.8 49.3L73.8 48L74.8 46.6L75.7 45.3L76.5 43.9L77.3 42.4L78 40.9L78.7 39.4L79.2 37.9L79.6 36.3L79.9 34.7L80.1 33L80 31.4L79.9 29.7L79.5 28.1L79 26.6L78.2 25.1L77.3 23.8L76.1 22.6L74.8 21.7L73.3 20.9L71.7 20.5L70.1 20.5L68.4 20.8L66.9 21.4L65.7 22.4L64.7 23.8L64.1 25.3L64.1 27L64.5 28.5L65.5 29.9L66.8 30.8L68.4 31.1L70 30.8L71.4 29.9",
];

/** Filled. */
export const fernLeaves: readonly string[] = [
  "M71.3 104.8Q73.5 111.3 81.3 111.7Q78.2 104.5 71.3 104.8ZM78.5 99.5Q80.9 105.6 88.5 105.6Q85.1 98.9 78.5 99.5ZM85.4 93.8Q88.1 99.5 95.3 98.9Q91.6 92.8 85.4 93.8ZM91.8 87.6Q94.9 92.7 101.6 91.4Q97.5 86 91.8 87.6ZM97.4 80.6Q101 85 107.2 82.9Q102.5 78.3 97.4 80.6ZM101.7 72.9Q105.9 76.2 111.2 73.1Q106.1 69.7 101.7 72.9ZM104.2 64.3Q108.9 66.3 112.9 62.1Q107.4 60.4 104.2 64.3ZM104 55.4Q108.8 55.7 111.1 50.7Q105.6 50.9 104 55.4Z",
  "M73.3 48.6Q75.9 52.1 80.6 50.8Q77.3 47.1 73.3 48.6ZM77.3 42.4Q80.2 45.1 84.3 43.1Q80.7 40.4 77.3 42.4ZM79.8 35.5Q83.1 37 86.1 34.1Q82.2 32.7 79.8 35.5ZM79.5 28.1Q82.8 28 84.1 24.5Q80.3 24.9 79.5 28.1Z",
];

/** Filled circles: x, y, radius. */
export const fernDots: readonly (readonly [number, number, number])[] = [
  [89.6, 57.6, 2.28],
  [71.4, 29.9, 2.28],
  [72, 86, 2.2],
];

/** In the middle, not mirrored: the stem (a line), the diamond (filled) and its dot. */
export const fernStem = "M60 116V44";
export const fernDiamond = "M60 18l7 11-7 11-7-11z";
export const fernTip = [60, 8, 2.6] as const;
