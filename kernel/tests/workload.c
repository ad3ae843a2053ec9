/* The first process of a kernel that is measured: work whose instructions QEMU
   counts, as its virtual clock, which is the time stamp counter.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <arpa/inet.h>
#include <fcntl.h>
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
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
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

static int
compare (const void *a, const void *b)
{
  const unsigned long long *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

int
main (void)
{
  static const struct { const char *name; void (*work) (void); } all[] =
  {
    { "epoll_events", events }, { "processes", processes },
    { "loopback_stream", stream }, { "loopback_turns", turns }
  };
  int console = open ("/dev/console", O_WRONLY);
  dup2 (console, 1);
  dup2 (console, 2);
  loopback_up ();
  for (unsigned int i = 0; i < sizeof all / sizeof *all; i++)
    {
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
