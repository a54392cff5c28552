#include "EmbeddedStarter.h"

// As in EmbeddedTheme: the compiler puts the files into the binary, and only this compiler builds this file.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char settings[] = {
#embed "../../starter/debrief.yml"
};
static const unsigned char postmortem[] = {
#embed "../../starter/postmortems/2024-03-12-orders-stuck-behind-a-full-disk.md"
};
static const unsigned char release[] = {
#embed "../../starter/releases/depot-1.4.0.md"
};
static const unsigned char runbook[] = {
#embed "../../starter/runbooks/free-space-on-the-queue-disk.md"
};
static const unsigned char upgrade[] = {
#embed "../../starter/upgrades/depot-1.3-to-1.4.md"
};
static const unsigned char github[] = {
#embed "../../ci/github.yml"
};
static const unsigned char gitlab[] = {
#embed "../../ci/gitlab.yml"
};

#define FILE_ENTRY(path, variable) { path, variable, sizeof(variable) }

static const debrief_starter_file files[] = {
    FILE_ENTRY("debrief.yml", settings),
    FILE_ENTRY("postmortems/2024-03-12-orders-stuck-behind-a-full-disk.md", postmortem),
    FILE_ENTRY("releases/depot-1.4.0.md", release),
    FILE_ENTRY("runbooks/free-space-on-the-queue-disk.md", runbook),
    FILE_ENTRY("upgrades/depot-1.3-to-1.4.md", upgrade),
    FILE_ENTRY(".github/workflows/debrief.yml", github),
    FILE_ENTRY(".gitlab-ci.yml", gitlab),
};

const debrief_starter_file *const debrief_starter_files = files;
const size_t debrief_starter_file_count = sizeof(files) / sizeof(files[0]);
