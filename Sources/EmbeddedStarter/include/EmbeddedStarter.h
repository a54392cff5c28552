#ifndef DEBRIEF_EMBEDDED_STARTER_H
#define DEBRIEF_EMBEDDED_STARTER_H

#include <stddef.h>

/// A file that `debrief init` writes.
typedef struct {
    /// Its path, for example `runbooks/free-space-on-the-queue-disk.md`.
    const char *path;
    /// Its content, not ended by NUL.
    const unsigned char *bytes;
    /// The number of bytes.
    size_t count;
} debrief_starter_file;

/// The files of `starter/`, and those of `ci/` that stand in a repository.
extern const debrief_starter_file *const debrief_starter_files;

/// The number of files.
extern const size_t debrief_starter_file_count;

#endif
