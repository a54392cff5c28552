#ifndef DEBRIEF_PARSING_MEMORY_H
#define DEBRIEF_PARSING_MEMORY_H

#include <stddef.h>

// Memory for what is built piece by piece and given up as a whole, as the tree of a document is. Each thread has its
// own: it is taken in order, and comes back when all of it does. Like cmark's own functions these end the process when
// there is no memory left.

/// Zeroed memory for so many things of a size.
void *debrief_memory_calloc(size_t count, size_t size);

/// The same memory with another size, maybe elsewhere; new memory for NULL.
void *debrief_memory_realloc(void *memory, size_t size);

/// Takes back what was given last; all else stays until `debrief_memory_reset`.
void debrief_memory_free(void *memory);

/// Takes back all that this thread was given.
void debrief_memory_reset(void);

#endif
