/* The first process of a kernel that is measured: work whose instructions QEMU
   counts, as its virtual clock, which is the time stamp counter.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <net/if.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <x86intrin.h>

static void
check (bool good, const char *what)
{
  if (!good)
    {
      perror (what);
      reboot (RB_AUTOBOOT);
    }
}

/* Lists of ready files and of those who wait, and their elements.  */

static void
events (void)
{
  enum { FILES = 32, ROUNDS = 300 };
  int files[FILES], set = epoll_create1 (0);
  check (set >= 0, "epoll_create1");
  for (int i = 0; i < FILES; i++)
    check ((files[i] = eventfd (0, EFD_NONBLOCK)) >= 0, "eventfd");
  for (int turn = 0; turn < ROUNDS; turn++)
    {
      struct epoll_event event = { .events = EPOLLIN }, ready[FILES];
      unsigned long value = 1;
      for (int i = 0; i < FILES; i++)
	check (!epoll_ctl (set, EPOLL_CTL_ADD, files[i], &event), "add");
      for (int i = 0; i < FILES; i++)
	check (write (files[i], &value, sizeof value) > 0, "write");
      check (epoll_wait (set, ready, FILES, 0) == FILES, "epoll_wait");
      for (int i = 0; i < FILES; i++)
	{
	  check (read (files[i], &value, sizeof value) > 0, "read");
	  check (!epoll_ctl (set, EPOLL_CTL_DEL, files[i], NULL), "del");
	}
    }
}

/* Processes, with all that the kernel links into lists for them.  */

static void
processes (void)
{
  for (int turn = 0; turn < 150; turn++)
    {
      pid_t child = fork ();
      if (child == 0)
	_exit (0);
      check (child > 0 && waitpid (child, NULL, 0) == child, "fork");
    }
}

static void
loopback_up (void)
{
  struct ifreq request = { .ifr_name = "lo" };
  int s = socket (AF_INET, SOCK_DGRAM, 0);
  check (s >= 0 && !ioctl (s, SIOCGIFFLAGS, &request), "lo");
  request.ifr_flags |= IFF_UP;
  check (!ioctl (s, SIOCSIFFLAGS, &request), "lo");
  close (s);
}

/* A connection: PEER works on its other end, in another process.  */

static int
connection (void (*peer) (int), pid_t *child)
{
  struct sockaddr_in address = { .sin_family = AF_INET };
  socklen_t length = sizeof address;
  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  int listener = socket (AF_INET, SOCK_STREAM, 0), yes = 1;
  check (listener >= 0
	 && !bind (listener, (struct sockaddr *) &address, length)
	 && !listen (listener, 1)
	 && !getsockname (listener, (struct sockaddr *) &address, &length),
	 "listen");
  *child = fork ();
  check (*child >= 0, "fork");
  if (*child == 0)
    {
      int s = socket (AF_INET, SOCK_STREAM, 0);
      if (connect (s, (struct sockaddr *) &address, length)
	  || setsockopt (s, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes))
	_exit (1);
      peer (s);
      _exit (0);
    }
  int s = accept (listener, NULL, NULL);
  check (s >= 0 && !setsockopt (s, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes),
	 "accept");
  close (listener);
  return s;
}

static char buffer[1 << 16];
#define STREAM (64 << 20)
#define TURNS 1000
#define MEASURED 15

static void
send_stream (int s)
{
  for (int sent = 0; sent < STREAM; sent += sizeof buffer)
    if (send (s, buffer, sizeof buffer, 0) != sizeof buffer)
      _exit (1);
}

/* Bytes in one direction.  */

static void
stream (void)
{
  pid_t child;
  int s = connection (send_stream, &child);
  ssize_t length, got = 0;
  while ((length = recv (s, buffer, sizeof buffer, 0)) > 0)
    got += length;
  check (got == STREAM && waitpid (child, NULL, 0) == child, "recv");
  close (s);
}

static void
answer (int s)
{
  while (recv (s, buffer, 1, 0) == 1)
    if (send (s, buffer, 1, 0) != 1)
      _exit (1);
}

/* One byte, to and fro.  */

static void
turns (void)
{
  pid_t child;
  int s = connection (answer, &child);
  for (int turn = 0; turn < TURNS; turn++)
    check (send (s, buffer, 1, 0) == 1 && recv (s, buffer, 1, 0) == 1, "turn");
  close (s);
  check (waitpid (child, NULL, 0) == child, "waitpid");
}

static void
calls (void)
{
  for (int turn = 0; turn < 5000; turn++)
    syscall (SYS_getppid);
}

/* Each page of a mapping is touched for the first time.  */

static void
page_faults (void)
{
  enum { LENGTH = 4 << 20, PAGE = 4096 };
  for (int turn = 0; turn < 4; turn++)
    {
      char *pages = mmap (NULL, LENGTH, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      check (pages != MAP_FAILED, "mmap");
      for (int i = 0; i < LENGTH; i += PAGE)
	pages[i] = 1;
      check (!munmap (pages, LENGTH), "munmap");
    }
}

/* One byte to another process and back, by pipes.  */

static void
pipes (void)
{
  int to[2], from[2];
  check (!pipe (to) && !pipe (from), "pipe");
  pid_t child = fork ();
  check (child >= 0, "fork");
  if (child == 0)
    {
      close (to[1]);
      while (read (to[0], buffer, 1) == 1)
	if (write (from[1], buffer, 1) != 1)
	  _exit (1);
      _exit (0);
    }
  for (int turn = 0; turn < TURNS; turn++)
    check (write (to[1], buffer, 1) == 1 && read (from[0], buffer, 1) == 1,
	   "pipe");
  for (int i = 0; i < 2; i++)
    {
      close (to[i]);
      close (from[i]);
    }
  check (waitpid (child, NULL, 0) == child, "waitpid");
}

/* Until *WORD is not VALUE; who has changed it wakes the other one.  */

static void
wait_while (int *word, int value)
{
  while (__atomic_load_n (word, __ATOMIC_SEQ_CST) == value)
    syscall (SYS_futex, word, FUTEX_WAIT, value, NULL, NULL, 0);
}

static void
set_and_wake (int *word, int value)
{
  __atomic_store_n (word, value, __ATOMIC_SEQ_CST);
  syscall (SYS_futex, word, FUTEX_WAKE, 1, NULL, NULL, 0);
}

/* Two processes wait for each other.  */

static void
futexes (void)
{
  int *word = mmap (NULL, sizeof *word, PROT_READ | PROT_WRITE,
		    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  check (word != MAP_FAILED, "mmap");
  pid_t child = fork ();
  check (child >= 0, "fork");
  for (int turn = 0; turn < TURNS; turn++)
    if (child == 0)
      {
	wait_while (word, 0);
	set_and_wake (word, 0);
      }
    else
      {
	set_and_wake (word, 1);
	wait_while (word, 1);
      }
  if (child == 0)
    _exit (0);
  check (waitpid (child, NULL, 0) == child && !munmap (word, sizeof *word),
	 "waitpid");
}

/* Files in a directory: written, read, renamed and removed.  */

static void
file_system (void)
{
  char name[32], other[32];
  for (int i = 0; i < 200; i++)
    {
      snprintf (name, sizeof name, "/tmp/%d", i);
      snprintf (other, sizeof other, "/tmp/new%d", i);
      int file = open (name, O_RDWR | O_CREAT, 0600);
      check (file >= 0 && write (file, buffer, 5000) == 5000
	     && pread (file, buffer, 5000, 0) == 5000 && !close (file)
	     && !rename (name, other) && !unlink (other), name);
    }
}

/* Whether the kernel has the system call CALL, which does nothing here.  Of futexes, it
   says that it lacks an operation which it does not know.  */

static bool
available (int call)
{
  return call == SYS_fork || syscall (call, -1, FUTEX_WAKE, -1, -1, -1, -1) >= 0
	 || errno != ENOSYS;
}

static int
compare (const void *a, const void *b)
{
  const unsigned long long *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

int
main (void)
{
  /* With the system call that a small kernel may not have.  */
  static const struct { const char *name; void (*work) (void); int call; } all[] =
  {
    { "epoll_events", events, SYS_epoll_create1 },
    { "processes", processes, SYS_fork },
    { "loopback_stream", stream, SYS_socket },
    { "loopback_turns", turns, SYS_socket },
    { "system_calls", calls, SYS_getppid },
    { "page_faults", page_faults, SYS_mmap },
    { "pipes", pipes, SYS_pipe },
    { "futexes", futexes, SYS_futex },
    { "file_system", file_system, SYS_rename }
  };
  int console = open ("/dev/console", O_WRONLY);
  dup2 (console, 1);
  dup2 (console, 2);
  if (available (SYS_socket))
    loopback_up ();
  for (unsigned int i = 0; i < sizeof all / sizeof *all; i++)
    {
      if (!available (all[i].call))
	{
	  printf ("\nlacks %s\n", all[i].name);
	  continue;
	}
      /* The median: now and then, the kernel has something else to do.  */
      unsigned long long counts[MEASURED];
      all[i].work ();
      for (int n = 0; n < MEASURED; n++)
	{
	  unsigned long long before = __rdtsc ();
	  all[i].work ();
	  counts[n] = __rdtsc () - before;
	}
      qsort (counts, MEASURED, sizeof *counts, compare);
      printf ("\nwork %s %llu\n", all[i].name, counts[MEASURED / 2]);
    }
  puts ("end of the work");
  fflush (stdout);
  reboot (RB_AUTOBOOT);
}
