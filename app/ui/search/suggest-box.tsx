import { searchWords } from "~/messages/search";
import { paths } from "~/paths";
import { Icon } from "~/ui/kit/icon";
import { SearchBox } from "~/ui/kit/search-box";
import { useWords } from "~/ui/kit/words";
import type { SuggestedLine } from "./suggested-line";

const icons = { product: "package", shop: "store", category: "layout-grid" } as const;
const kinds = ["product", "shop", "category"] as const satisfies readonly SuggestedLine["kind"][];

/** The search field; app/ui/light proposes below it while one types, from the lines in the template. */
export function SuggestBox({ defaultValue }: { readonly defaultValue?: string }) {
  const t = useWords(searchWords);
  return (
    <div className="fill relative" data-suggest={paths.suggest("").split("?")[0]}>
      <SearchBox action={paths.search()} defaultValue={defaultValue} noButton />
      <nav
        className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-12 border border-line bg-card py-2 text-ink shadow-lift"
        aria-label={t.suggestions}
        hidden
      />
      <template>
        {kinds.map((kind) => (
          <a
            key={kind}
            data-kind={kind}
            className="row nowrap min-h-12 gap-3 px-4 hover:bg-sunk focus-visible:bg-sunk"
            href={paths.search()}
          >
            <Icon name={icons[kind]} size="small" />
            <span className="fill clamp1" />
            <span className="muted clamp1 max-w-32 text-13" />
          </a>
        ))}
      </template>
    </div>
  );
}
