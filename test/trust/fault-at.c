/* Preloaded into a program under test: the n-th file-system call that touches a folder fails, or kills the process.
   FAULT_FOLDER  only calls on paths below it are counted
   FAULT_AT      number of the call, from 1; 0 counts only
   FAULT_ERRNO   error number given from that call on (a full disk stays full); 0 sends a signal at that call instead
   FAULT_SIGNAL  number of the signal; SIGKILL unless told
   FAULT_COUNT   file that is given the number of calls counted, one line a process */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *folder, *count_file;
static long at, error_number, signal_number;
static atomic_long counted;

__attribute__((constructor)) static void read_settings(void) {
  folder = getenv("FAULT_FOLDER");
  count_file = getenv("FAULT_COUNT");
  const char *when = getenv("FAULT_AT"), *which = getenv("FAULT_ERRNO"), *what = getenv("FAULT_SIGNAL");
  at = when ? atol(when) : 0;
  error_number = which ? atol(which) : 0;
  signal_number = what ? atol(what) : SIGKILL;
}

__attribute__((destructor)) static void tell_count(void) {
  if (!count_file) return;
  FILE *file = fopen(count_file, "a");
  if (!file) return;
  fprintf(file, "%ld\n", (long)counted);
  fclose(file);
}

static int below(const char *path) {
  char here[PATH_MAX];
  if (!folder || !path) return 0;
  if (path[0] != '/') return getcwd(here, sizeof here) && strncmp(here, folder, strlen(folder)) == 0;
  return strncmp(path, folder, strlen(folder)) == 0;
}

static int below_fd(int fd) {
  char name[64], path[PATH_MAX];
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return path[0] == '/' && below(path); /* pipes and event counters have names like pipe:[7] */
}

/* True when this call is to fail; errno is set. */
static int fails(int touches) {
  if (!touches) return 0;
  long number = ++counted;
  if (at == 0 || number < at) return 0;
  errno = (int)error_number;
  if (error_number != 0) return 1;
  if (number == at) kill(getpid(), (int)signal_number);
  return 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int writes(int flags) { return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT); }

static mode_t mode_of(int flags, va_list rest) {
  return (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return fails(writes(flags) && below(path)) ? -1 : REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return fails(writes(flags) && below(path)) ? -1 : REAL(open64)(path, flags, mode);
}

ssize_t write(int fd, const void *bytes, size_t size) {
  return fails(below_fd(fd)) ? -1 : REAL(write)(fd, bytes, size);
}
ssize_t writev(int fd, const struct iovec *parts, int number) {
  return fails(below_fd(fd)) ? -1 : REAL(writev)(fd, parts, number);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset) {
  return fails(below_fd(fd)) ? -1 : REAL(pwrite)(fd, bytes, size, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset) {
  return fails(below_fd(fd)) ? -1 : REAL(pwrite64)(fd, bytes, size, offset);
}
int fsync(int fd) { return fails(below_fd(fd)) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fails(below_fd(fd)) ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return fails(below_fd(fd)) ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails(below_fd(fd)) ? -1 : REAL(ftruncate64)(fd, size); }
int rename(const char *from, const char *to) { return fails(below(to)) ? -1 : REAL(rename)(from, to); }
int mkdir(const char *path, mode_t mode) { return fails(below(path)) ? -1 : REAL(mkdir)(path, mode); }
