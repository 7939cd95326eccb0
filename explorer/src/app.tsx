import { useEffect } from "preact/hooks";
import { Anchor, follow } from "./parts/anchor";
import { Notice } from "./parts/notice";
import { Search } from "./parts/search";
import { type View, format } from "./state/address";
import { language, t, word } from "./state/language";
import { route } from "./state/route";
import { useStore } from "./state/store";
import { server } from "./state/revision";
import { AgenciesView } from "./views/agencies";
import { AgencyView } from "./views/agency";
import { CompareView } from "./views/compare/index";
import { DeadlinesView } from "./views/deadlines";
import { NetworkView } from "./views/network/index";
import { OverviewView } from "./views/overview";
import { PairView } from "./views/pair";
import { QualityView } from "./views/quality";
import { TaskView } from "./views/task";
import { TasksView } from "./views/tasks";
import { ThemesView } from "./views/themes";
import { UnknownView } from "./views/unknown";

const MENU: readonly View[] = ["overview", "network", "agencies", "tasks", "themes", "deadlines", "compare", "quality"];
const PARENT: Partial<Record<View | "unknown", View>> = { agency: "agencies", pair: "agencies", task: "tasks" };
const PAGES = {
  overview: OverviewView, network: NetworkView, agencies: AgenciesView, agency: AgencyView, pair: PairView,
  tasks: TasksView, task: TaskView, themes: ThemesView, deadlines: DeadlinesView, compare: CompareView,
  quality: QualityView, unknown: UnknownView,
} as const;

/** The frame of every view: where one can go, a search, and the view that the address names. */
export function App() {
  const { view, params } = useStore(route);
  const { shown } = useStore(server);
  const at = PARENT[view] ?? view;
  const PageOf = PAGES[view];
  useEffect(() => {
    document.documentElement.lang = language() === "en" ? "en" : "zh-CN";
    document.title = `${word("view", at)} · ${t("brand")}`;
  }, [at, params["lang"]]);
  const other = format(view === "unknown" ? "overview" : view, { ...params, lang: language() === "en" ? null : "en" });
  return (
    <>
      <a class="skip" href="#main">{t("skip")}</a>
      <header class="top">
        <div class="wrap">
          <Anchor class="brand" to="overview"><img src="/static/icon.svg" alt="" width="28" height="28" />{t("brand")}</Anchor>
          <Search />
          <a class="language" href={other} lang={language() === "en" ? "zh-CN" : "en"} onClick={(event) => follow(event, other)}>
            {language() === "en" ? "中文" : "English"}
          </a>
        </div>
        <nav class="wrap" aria-label={t("nav")}>
          {MENU.map((one) => <Anchor key={one} to={one} aria-current={one === at ? "page" : undefined}>{word("view", one)}</Anchor>)}
        </nav>
      </header>
      <Notice />
      <main id="main" class="wrap" key={view}><PageOf /></main>
      <footer class="wrap">
        <p>
          {t("footer.revision")} <code>{shown || t("footer.none")}</code>
          <span class="links"> · <a href="/docs">{t("footer.docs")}</a> · <a href="/v1/queries">{t("footer.queries")}</a> · <a href="/start">{t("footer.start")}</a></span>
        </p>
        <p class="quiet">{t("footer.note")}</p>
      </footer>
    </>
  );
}
