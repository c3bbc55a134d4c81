/** While a payment is awaited the order's page asks again: by the light script, or loaded anew where none runs. */
export function PageNews() {
  return (
    <>
      <span hidden data-news="5" />
      <noscript>
        <meta httpEquiv="refresh" content="20" />
      </noscript>
    </>
  );
}
