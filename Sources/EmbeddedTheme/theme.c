#include "EmbeddedTheme.h"

// The compiler puts the files of templates/ into the binary. `#embed` is of C23 and older dialects have it
// as an extension; the warning that says so is not for us, because only this compiler builds this file.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char actions_mustache[] = {
#embed "../../templates/actions.mustache"
};
static const unsigned char document_foot_mustache[] = {
#embed "../../templates/document-foot.mustache"
};
static const unsigned char document_head_mustache[] = {
#embed "../../templates/document-head.mustache"
};
static const unsigned char document_rail_mustache[] = {
#embed "../../templates/document-rail.mustache"
};
static const unsigned char document_css[] = {
#embed "../../templates/document.css"
};
static const unsigned char home_css[] = {
#embed "../../templates/home.css"
};
static const unsigned char home_mustache[] = {
#embed "../../templates/home.mustache"
};
static const unsigned char icon_svg[] = {
#embed "../../templates/icon.svg"
};
static const unsigned char layout_mustache[] = {
#embed "../../templates/layout.mustache"
};
static const unsigned char list_mustache[] = {
#embed "../../templates/list.mustache"
};
static const unsigned char missing_mustache[] = {
#embed "../../templates/missing.mustache"
};
static const unsigned char page_mustache[] = {
#embed "../../templates/page.mustache"
};
static const unsigned char planner_mustache[] = {
#embed "../../templates/planner.mustache"
};
static const unsigned char postmortem_mustache[] = {
#embed "../../templates/postmortem.mustache"
};
static const unsigned char product_mustache[] = {
#embed "../../templates/product.mustache"
};
static const unsigned char release_mustache[] = {
#embed "../../templates/release.mustache"
};
static const unsigned char runbook_mustache[] = {
#embed "../../templates/runbook.mustache"
};
static const unsigned char search_css[] = {
#embed "../../templates/search.css"
};
static const unsigned char search_js[] = {
#embed "../../templates/search.js"
};
static const unsigned char search_mustache[] = {
#embed "../../templates/search.mustache"
};
static const unsigned char style_css[] = {
#embed "../../templates/style.css"
};
static const unsigned char topic_mustache[] = {
#embed "../../templates/topic.mustache"
};
static const unsigned char upgrade_js[] = {
#embed "../../templates/upgrade.js"
};
static const unsigned char upgrade_mustache[] = {
#embed "../../templates/upgrade.mustache"
};
static const unsigned char version_mustache[] = {
#embed "../../templates/version.mustache"
};
static const unsigned char versions_css[] = {
#embed "../../templates/versions.css"
};

#define FILE_ENTRY(name, variable) { name, variable, sizeof(variable) }

static const debrief_theme_file files[] = {
    FILE_ENTRY("actions.mustache", actions_mustache),
    FILE_ENTRY("document-foot.mustache", document_foot_mustache),
    FILE_ENTRY("document-head.mustache", document_head_mustache),
    FILE_ENTRY("document-rail.mustache", document_rail_mustache),
    FILE_ENTRY("document.css", document_css),
    FILE_ENTRY("home.css", home_css),
    FILE_ENTRY("home.mustache", home_mustache),
    FILE_ENTRY("icon.svg", icon_svg),
    FILE_ENTRY("layout.mustache", layout_mustache),
    FILE_ENTRY("list.mustache", list_mustache),
    FILE_ENTRY("missing.mustache", missing_mustache),
    FILE_ENTRY("page.mustache", page_mustache),
    FILE_ENTRY("planner.mustache", planner_mustache),
    FILE_ENTRY("postmortem.mustache", postmortem_mustache),
    FILE_ENTRY("product.mustache", product_mustache),
    FILE_ENTRY("release.mustache", release_mustache),
    FILE_ENTRY("runbook.mustache", runbook_mustache),
    FILE_ENTRY("search.css", search_css),
    FILE_ENTRY("search.js", search_js),
    FILE_ENTRY("search.mustache", search_mustache),
    FILE_ENTRY("style.css", style_css),
    FILE_ENTRY("topic.mustache", topic_mustache),
    FILE_ENTRY("upgrade.js", upgrade_js),
    FILE_ENTRY("upgrade.mustache", upgrade_mustache),
    FILE_ENTRY("version.mustache", version_mustache),
    FILE_ENTRY("versions.css", versions_css),
};

const debrief_theme_file *const debrief_theme_files = files;
const size_t debrief_theme_file_count = sizeof(files) / sizeof(files[0]);
