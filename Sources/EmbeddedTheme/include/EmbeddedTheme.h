#ifndef DEBRIEF_EMBEDDED_THEME_H
#define DEBRIEF_EMBEDDED_THEME_H

#include <stddef.h>

/// A file of the default theme.
typedef struct {
    /// Its name, for example `layout.mustache`.
    const char *name;
    /// Its content, not ended by NUL.
    const unsigned char *bytes;
    /// The number of bytes.
    size_t count;
} debrief_theme_file;

/// The files of `templates/`, sorted by name.
extern const debrief_theme_file *const debrief_theme_files;

/// The number of files.
extern const size_t debrief_theme_file_count;

#endif
