/** Photos that go with one word on a return. */
export const maxReturnPhotos = 4;
