import type { DocumentKind } from "~/domain/shops/document";
import type { GoodsHint, NextStep } from "~/domain/shops/next-steps";
import { shopsOwnerWords } from "~/messages/shops-owner";
import { paths } from "~/paths";
import { formatDate } from "~/platform/format";
import { Checklist, type ChecklistStep, StepCount } from "~/ui/kit/checklist";
import type { IconName } from "~/ui/kit/icon-names";
import { LinkButton } from "~/ui/kit/link-button";
import { type Locale, useLocale, useWords } from "~/ui/kit/words";

type OwnerText = ReturnType<typeof useWords<typeof shopsOwnerWords.id>>;

type StepListProps = {
  readonly title: string;
  readonly steps: readonly NextStep[];
  /** Shows what is done as well: the checklist of an application. */
  readonly showDone?: boolean;
};

/** What to do next, each step with its way. */
export function StepList({ title, steps, showDone }: StepListProps) {
  const t = useWords(shopsOwnerWords);
  const locale = useLocale();
  const shown = showDone ? steps : steps.filter((step) => !step.isDone);
  return (
    <>
      <StepCount title={title} done={steps.filter((step) => step.isDone).length} total={steps.length} />
      <Checklist steps={shown.map((step) => lineOf(step, t, locale))} />
    </>
  );
}

const icons: Readonly<Record<NextStep["key"], IconName>> = {
  story: "pencil",
  address: "map-pin",
  whatsapp: "message-circle",
  product: "tag",
  photo: "camera",
  delivery: "truck",
  restock: "package",
  answer: "star",
  renew: "calendar",
  more_photos: "camera",
  cover: "truck",
};

function lineOf(step: NextStep, t: OwnerText, locale: Locale): ChecklistStep {
  return {
    key: step.key,
    icon: icons[step.key],
    isDone: step.isDone,
    ...textOf(step, t, locale),
    action: (
      <LinkButton kind="soft" to={wayOf(step)} className="px-4">
        {t.steps[step.key].act}
      </LinkButton>
    ),
  };
}

function textOf(step: NextStep, t: OwnerText, locale: Locale): Pick<ChecklistStep, "title" | "detail"> {
  const words = t.steps;
  switch (step.key) {
    case "restock":
    case "more_photos":
      return step.goods ? goodsText(step.goods, words[step.key]) : { title: words[step.key].done };
    case "renew": {
      if (!step.paper) return { title: words.renew.done };
      const date = formatDate(step.paper.expiresOn, locale);
      return {
        title: words.renew.title(t.papers[step.paper.kind]),
        detail: step.paper.isExpired ? words.renew.expired(date) : words.renew.soon(date),
      };
    }
    case "cover":
      return step.isDone
        ? { title: words.cover.done }
        : { title: words.cover.title(step.districts.join(", ")), detail: words.cover.detail };
    case "answer":
      return step.isDone
        ? { title: words.answer.done }
        : { title: words.answer.title(step.count), detail: words.answer.detail };
    default:
      return { title: words[step.key].title, detail: step.isDone ? undefined : words[step.key].detail };
  }
}

function goodsText(
  goods: GoodsHint,
  words: { readonly title: (name: string) => string; readonly detail: (more: number) => string },
) {
  return { title: words.title(goods.first.name), detail: words.detail(goods.count - 1) };
}

function wayOf(step: NextStep): string {
  switch (step.key) {
    case "story":
    case "address":
    case "whatsapp":
      return `${paths.owner.shop()}#${step.key}`;
    case "product":
      return paths.owner.newProduct();
    case "photo":
      return paths.owner.products();
    case "delivery":
    case "cover":
      return paths.owner.delivery();
    case "restock":
      return step.goods ? paths.owner.product(step.goods.first.id) : paths.owner.products();
    case "more_photos":
      return step.goods ? paths.owner.productPhotos(step.goods.first.id) : paths.owner.products();
    case "answer":
      return paths.owner.reviews();
    case "renew":
      return paperWay(step.paper?.kind);
  }
}

function paperWay(kind: DocumentKind | undefined): string {
  return kind ? `${paths.owner.documents()}#${kind}` : paths.owner.documents();
}
