/* The first process of a kernel that is measured: work whose instructions QEMU
   counts, as its virtual clock, which is the time stamp counter.

   Copyright (C) 2026 The preserve_most developers
   SPDX-License-Identifier: GPL-2.0-or-later  */

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
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
  enum { FILES = 32, TURNS = 300 };
  int files[FILES], set = epoll_create1 (0);
  check (set >= 0, "epoll_create1");
  for (int i = 0; i < FILES; i++)
    check ((files[i] = eventfd (0, EFD_NONBLOCK)) >= 0, "eventfd");
  for (int turn = 0; turn < TURNS; turn++)
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

/* A stream of SIZE bytes by PIECE, from a process to this.  */

static void
stream (size_t size, size_t piece)
{
  static char buffer[1 << 16];
  struct sockaddr_in address = { .sin_family = AF_INET };
  socklen_t length = sizeof address;
  address.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  int listener = socket (AF_INET, SOCK_STREAM, 0);
  check (listener >= 0
	 && !bind (listener, (struct sockaddr *) &address, length)
	 && !listen (listener, 1)
	 && !getsockname (listener, (struct sockaddr *) &address, &length),
	 "listen");
  pid_t child = fork ();
  check (child >= 0, "fork");
  if (child == 0)
    {
      int s = socket (AF_INET, SOCK_STREAM, 0);
      if (connect (s, (struct sockaddr *) &address, length))
	_exit (1);
      while (size > 0)
	{
	  ssize_t sent = send (s, buffer, size < piece ? size : piece, 0);
	  if (sent <= 0)
	    _exit (1);
	  size -= sent;
	}
      _exit (0);
    }
  int s = accept (listener, NULL, NULL);
  check (s >= 0, "accept");
  for (ssize_t got; (got = recv (s, buffer, sizeof buffer, 0)) > 0; )
    size -= got;
  check (size == 0, "recv");
  check (waitpid (child, NULL, 0) == child, "waitpid");
  close (s);
  close (listener);
}

static void
transfer_bulk (void)
{
  stream (32 << 20, 1 << 16);
}

static void
transfer_pieces (void)
{
  stream (1 << 20, 256);
}

int
main (void)
{
  static const struct { const char *name; void (*work) (void); } all[] =
  {
    { "epoll_events", events }, { "processes", processes },
    { "loopback_64K_pieces", transfer_bulk },
    { "loopback_256_byte_pieces", transfer_pieces }
  };
  int console = open ("/dev/console", O_WRONLY);
  dup2 (console, 1);
  dup2 (console, 2);
  loopback_up ();
  for (unsigned int i = 0; i < sizeof all / sizeof *all; i++)
    {
      all[i].work ();
      unsigned long long before = __rdtsc ();
      all[i].work ();
      printf ("work %s %llu\n", all[i].name, __rdtsc () - before);
    }
  puts ("end of the work");
  fflush (stdout);
  reboot (RB_AUTOBOOT);
}
