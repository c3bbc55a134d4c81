import { useState } from "react";
import { kitPageWords } from "~/messages/kit-page";
import { Badge, GraduateBadge, SimulatedBadge } from "../badge";
import { Banner } from "../banner";
import { Button, IconButton } from "../button";
import { CopyButton } from "../copy-button";
import { Dialog, Sheet } from "../dialog";
import { EmptyState } from "../empty-state";
import { FlashLine } from "../flash-line";
import { IconLink, LinkButton } from "../link-button";
import { Menu } from "../menu";
import { ShareButton } from "../share-button";
import { Skeleton } from "../skeleton";
import { Toast } from "../toast";
import { useWords } from "../words";
import { Specimen } from "./specimen";

export function LetterSpecimens() {
  const t = useWords(kitPageWords);
  return (
    <Specimen id="huruf" title={t.letters}>
      <div className="stack gap-2">
        <h1>{t.heroTitle}</h1>
        <h2>{t.heroTitle}</h2>
        <h3>{t.heroTitle}</h3>
        <p className="quote">“{t.newsInfo}”</p>
        <p className="text-17">{t.heroLead}</p>
        <p>{t.heroLead}</p>
        <p className="muted text-13">{t.heroLead}</p>
        <p className="clamp1 max-w-80">{t.dark}</p>
        <p>
          <a className="link" href="#huruf">
            {t.more}
          </a>
        </p>
      </div>
    </Specimen>
  );
}

export function ButtonSpecimens() {
  const t = useWords(kitPageWords);
  return (
    <Specimen id="tombol" title={t.buttons}>
      <div className="row">
        <Button type="button">{t.save}</Button>
        <Button type="button" kind="buy">
          {t.buyNow}
        </Button>
        <Button type="button" kind="line" icon="plus">
          {t.addGoods}
        </Button>
        <Button type="button" kind="soft">
          {t.fill}
        </Button>
        <Button type="button" kind="quiet">
          {t.edit}
        </Button>
        <Button type="button" kind="danger">
          {t.cancelOrder}
        </Button>
        <Button type="button" busy>
          {t.saving}
        </Button>
        <Button type="button" disabled>
          {t.notAllowed}
        </Button>
        <Button type="button" compact>
          {t.save}
        </Button>
      </div>
      <div className="row">
        <LinkButton to="#tombol">{t.view}</LinkButton>
        <LinkButton to="#tombol" kind="line" icon="download">
          CSV
        </LinkButton>
        <IconButton type="button" icon="heart" label={t.save} />
        <IconLink to="#tombol" icon="shopping-cart" label={t.goodsLine} count={3} />
        <CopyButton text="ET-2611-0412" />
        <ShareButton title={t.title} url="https://etalase.test/" />
      </div>
      <div className="max-w-sm">
        <Button type="button" wide>
          {t.addGoods}
        </Button>
      </div>
    </Specimen>
  );
}

export function StateSpecimens() {
  const t = useWords(kitPageWords);
  return (
    <Specimen id="keadaan" title={t.states}>
      <div className="row">
        <Badge>{t.closed}</Badge>
        <Badge icon="clock">{t.open}</Badge>
        <GraduateBadge year={2025} />
        <Badge tone="ok" icon="badge-check">
          PIRT
        </Badge>
        <Badge tone="warn" icon="clock">
          {t.waiting}
        </Badge>
        <Badge tone="bad">{t.refused}</Badge>
        <Badge tone="info">{t.fresh}</Badge>
        <Badge tone="buy" icon="calendar">
          {t.accepted}
        </Badge>
        <SimulatedBadge />
        <SimulatedBadge>{t.simulationNote}</SimulatedBadge>
      </div>
      <div className="halves">
        <div className="panel">
          <EmptyState icon="shopping-cart" title={t.emptyTitle} level={3}>
            <p>{t.emptyText}</p>
            <LinkButton to="#keadaan">{t.startShopping}</LinkButton>
          </EmptyState>
        </div>
        <div className="panel" aria-busy="true">
          <Skeleton lines={4} />
        </div>
      </div>
    </Specimen>
  );
}

export function NewsSpecimens() {
  const t = useWords(kitPageWords);
  return (
    <Specimen id="kabar" title={t.news}>
      <div className="halves">
        <div className="stack">
          <Banner tone="ok">{t.newsOk}</Banner>
          <Banner tone="warn" icon="calendar">
            {t.newsWarn}
          </Banner>
          <Banner tone="bad">{t.newsBad}</Banner>
        </div>
        <div className="stack">
          <Banner>
            {t.newsInfo}{" "}
            <a className="link" href="#kabar">
              {t.more}
            </a>
          </Banner>
          <Banner tone="plain" icon="search">
            {t.newsPlain}
          </Banner>
          <FlashLine flash={{ kind: "ok", text: t.newsOk }} />
        </div>
      </div>
    </Specimen>
  );
}

export function OverlaySpecimens() {
  const t = useWords(kitPageWords);
  const [toast, setToast] = useState<string | null>(null);
  return (
    <Specimen id="atas" title={t.overlays}>
      <div className="row">
        <Sheet
          id="saring"
          title={t.filter}
          trigger={{ text: t.filter, icon: "sliders-horizontal" }}
          foot={<Button type="button">{t.apply}</Button>}
        >
          <p>{t.heroLead}</p>
        </Sheet>
        <Dialog
          id="batal"
          title={t.askCancel}
          trigger={{ text: t.cancelOrder, kind: "danger" }}
          foot={
            <>
              <Button type="button" kind="line">
                {t.keep}
              </Button>
              <Button type="button" kind="danger">
                {t.yesCancel}
              </Button>
            </>
          }
        >
          <p>{t.askCancelText}</p>
        </Dialog>
        <Button type="button" kind="soft" onClick={() => setToast(t.newsOk)}>
          {t.save}
        </Button>
        <Toast text={toast} />
        <Menu fromStart>
          <a href="#atas">{t.edit}</a>
          <button type="button">{t.cancelOrder}</button>
        </Menu>
      </div>
    </Specimen>
  );
}
