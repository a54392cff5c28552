#include "ParsingMemory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// A stretch of memory from which pieces are taken in order.
typedef struct chunk {
    struct chunk *previous;
    size_t size;
    size_t used;
    alignas(max_align_t) unsigned char bytes[];
} chunk;

/// Stands before each piece.
typedef struct {
    alignas(max_align_t) size_t size;
} header;

enum { chunk_size = 256 * 1024 };

/// The chunk that pieces are taken from; the thread's first one is kept from document to document.
static _Thread_local chunk *current;

static size_t rounded(size_t size) {
    if (size > SIZE_MAX / 2) abort();
    return (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
}

static void add_chunk(size_t needed) {
    size_t size = needed > chunk_size ? needed : chunk_size;
    chunk *added = malloc(sizeof(chunk) + size);
    if (!added) abort();
    *added = (chunk){.previous = current, .size = size, .used = 0};
    current = added;
}

static void *take(size_t size) {
    size = rounded(size);
    size_t needed = sizeof(header) + size;
    if (!current || current->size - current->used < needed) add_chunk(needed);
    header *piece = (header *)(current->bytes + current->used);
    piece->size = size;
    current->used += needed;
    return piece + 1;
}

/// True when nothing was taken behind a piece.
static int is_last(const void *memory, size_t size) {
    return (const unsigned char *)memory + size == current->bytes + current->used;
}

void *debrief_memory_calloc(size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) abort();
    return memset(take(bytes), 0, bytes);
}

void *debrief_memory_realloc(void *memory, size_t size) {
    if (!memory) return take(size);
    header *piece = (header *)memory - 1;
    size_t old = piece->size;
    if (size <= old) return memory;
    size_t more = rounded(size) - old;
    if (is_last(memory, old) && current->size - current->used >= more) {
        piece->size += more;
        current->used += more;
        return memory;
    }
    return memcpy(take(size), memory, old);
}

void debrief_memory_free(void *memory) {
    if (!memory) return;
    size_t size = ((header *)memory - 1)->size;
    if (is_last(memory, size)) current->used -= sizeof(header) + size;
}

void debrief_memory_reset(void) {
    while (current && current->previous) {
        chunk *previous = current->previous;
        free(current);
        current = previous;
    }
    if (current) current->used = 0;
}
