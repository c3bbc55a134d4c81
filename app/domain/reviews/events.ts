export type ReviewWritten = {
  readonly type: "review.written";
  readonly reviewId: string;
  readonly productId: string;
  readonly shopId: string;
};
export type ReviewReplied = {
  readonly type: "review.replied";
  readonly reviewId: string;
  readonly shopId: string;
};
