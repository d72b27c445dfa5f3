package dev.hull.runtime.fields;

import java.util.Map;
import java.util.TreeMap;

/** Names of errors ({@code asm-generic/errno.h}, and those inside the kernel, {@code linux/errno.h}) and of signals ({@code signal(7)}). */
final class ErrorNames {
    private static final String FROM_ONE =
            "EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY"
                    + " EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE"
                    + " EROFS EMLINK EPIPE EDOM ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP - ENOMSG"
                    + " EIDRM ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG EUNATCH ENOCSI EL2HLT EBADE EBADR EXFULL ENOANO"
                    + " EBADRQC EBADSLT - EBFONT ENOSTR ENODATA ETIME ENOSR ENONET ENOPKG EREMOTE ENOLINK EADV ESRMNT"
                    + " ECOMM EPROTO EMULTIHOP EDOTDOT EBADMSG EOVERFLOW ENOTUNIQ EBADFD EREMCHG ELIBACC ELIBBAD"
                    + " ELIBSCN ELIBMAX ELIBEXEC EILSEQ ERESTART ESTRPIPE EUSERS ENOTSOCK EDESTADDRREQ EMSGSIZE"
                    + " EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT EOPNOTSUPP EPFNOSUPPORT EAFNOSUPPORT"
                    + " EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN"
                    + " ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY"
                    + " EINPROGRESS ESTALE EUCLEAN ENOTNAM ENAVAIL EISNAM EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE"
                    + " ECANCELED ENOKEY EKEYEXPIRED EKEYREVOKED EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL"
                    + " EHWPOISON";

    private static final String INSIDE = "512=ERESTARTSYS 513=ERESTARTNOINTR 514=ERESTARTNOHAND 515=ENOIOCTLCMD"
            + " 516=ERESTART_RESTARTBLOCK 521=EBADHANDLE 522=ENOTSYNC 523=EBADCOOKIE 524=ENOTSUPP 525=ETOOSMALL"
            + " 526=ESERVERFAULT 527=EBADTYPE 528=EJUKEBOX 529=EIOCBQUEUED";

    private static final String SIGNALS =
            "SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE"
                    + " SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU"
                    + " SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS";

    private static final Map<Long, String> ERRORS = errors();
    private static final String[] SIGNAL_NAMES = SIGNALS.split(" ", -1);

    private ErrorNames() {}

    private static Map<Long, String> errors() {
        Map<Long, String> names = new TreeMap<>();
        long number = 1;
        for (String name : FROM_ONE.split(" ", -1)) {
            if (!name.equals("-")) {
                names.put(number, name);
            }
            number++;
        }
        for (String row : INSIDE.split(" ", -1)) {
            names.put(Long.parseLong(row.substring(0, 3)), row.substring(4));
        }
        return names;
    }

    /** {@return the name of an error; empty if it has none} */
    static String error(long number) {
        return ERRORS.getOrDefault(number, "");
    }

    /** {@return the name of a signal; empty if it has none} */
    static String signal(int number) {
        return number >= 1 && number <= SIGNAL_NAMES.length ? SIGNAL_NAMES[number - 1] : "";
    }
}
