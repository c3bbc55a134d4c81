import { watchCopying, watchCounters, watchDialogs, watchMending, watchMenus, watchNumbers } from "./fields";
import { watchForms } from "./forms";
import { watchNews } from "./news";
import { watchSuggestions } from "./suggest";
import { openVoice } from "./swap";

/**
 * All the script of a page that works without one: `light: true` in its route's handle sends this in place of React.
 * Everything listens on the document, so that parts put in anew need no second word; what a page wants stands in
 * its `data-` attributes.
 */
document.documentElement.classList.add("light");
openVoice();
watchForms();
watchNumbers();
watchCounters();
watchMending();
watchCopying();
watchMenus();
watchDialogs();
watchSuggestions();
watchNews();
