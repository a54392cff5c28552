// Calls of Linux that Swift's Glibc module leaves out, as glibc declares them.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
int syncfs(int descriptor);
int memfd_create(const char *name, unsigned int flags);
int pipe2(int ends[2], int flags);
