package dev.hull.runtime.state;

/** Who belongs to which process, and who is whose child, as processes begin and end. */
final class Kinship {
    private static final int LONGEST_LINE = 4096;

    private final Tasks tasks;
    private final LongMap<Process> processes = new LongMap<>(Task.NOBODY);

    Kinship(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Gives a thread its process and its parent. Threads of which only the id is known get neither. */
    void link(Task task) {
        if (task.isStub() || task.process != Task.NOBODY) {
            return;
        }
        Process process = processes.get(task.pid);
        if (process == Task.NOBODY) {
            process = new Process(task.pid, task);
            process.adopts = task.pid == 1 || task.virtualPid == 1;
            processes.put(task.pid, process);
        } else {
            process.add(task);
        }
        task.process = process;
        if (task.pid != 1) {
            giveParent(task);
        }
    }

    private void giveParent(Task task) {
        Task parent = tasks.get(task.parent);
        if (!parent.isKnown() || parent.isStub() || parent == task) {
            task.parent = 0;
        } else {
            adopt(parent, task);
        }
    }

    private static void adopt(Task parent, Task child) {
        child.parent = parent.tid();
        child.childOf = parent;
        child.previousChild = Task.UNKNOWN;
        child.nextChild = parent.firstChild;
        if (parent.firstChild.isKnown()) {
            parent.firstChild.previousChild = child;
        }
        parent.firstChild = child;
    }

    private static void leaveParent(Task child) {
        if (!child.childOf.isKnown()) {
            return;
        }
        if (child.childOf.firstChild == child) {
            child.childOf.firstChild = child.nextChild;
        } else {
            child.previousChild.nextChild = child.nextChild;
        }
        if (child.nextChild.isKnown()) {
            child.nextChild.previousChild = child.previousChild;
        }
        child.childOf = Task.UNKNOWN;
        child.nextChild = Task.UNKNOWN;
        child.previousChild = Task.UNKNOWN;
    }

    /** The thread has ended; it stays until {@link #remove}. */
    void end(Task task) {
        if (!task.ended && task.process != Task.NOBODY) {
            task.process.alive--;
        }
        task.ended = true;
    }

    /** A thread that ended runs after all: another one of its process called execve(2) and took over its id. */
    void revive(Task task) {
        if (task.ended) {
            task.ended = false;
            if (task.process != Task.NOBODY) {
                task.process.alive++;
            }
        }
    }

    /** Forgets a thread, and its process with the last one. A main thread stays until then, for what it holds. */
    void remove(Task task) {
        if (!task.isKnown()) {
            return;
        }
        Process process = task.process;
        if (process == Task.NOBODY) {
            leaveParent(task);
            tasks.remove(task.tid());
            return;
        }
        end(task);
        if (task.firstChild.isKnown()) {
            giveAway(task);
        }
        if (process.alive == 0) {
            processes.remove(process.pid);
            forget(process.main());
        }
        if (!task.isMain()) {
            forget(task);
        }
    }

    /** A thread turns out to be another one with the same id, whose children are the same. */
    void replace(Task old, Task now) {
        leaveParent(old);
        Process process = old.process;
        if (process != Task.NOBODY) {
            end(old);
            process.remove(old);
            if (process.alive == 0) {
                processes.remove(process.pid);
                forget(process.main());
            }
        }
        for (Task child = old.firstChild; child.isKnown(); child = child.nextChild) {
            child.childOf = now;
        }
        now.firstChild = old.firstChild;
        old.firstChild = Task.UNKNOWN;
    }

    private void forget(Task task) {
        if (task.isKnown()) {
            task.process.remove(task);
            leaveParent(task);
            tasks.remove(task.tid());
        }
    }

    private void giveAway(Task task) {
        Task adopter = task.adopter > 0 ? tasks.get(task.adopter) : Task.UNKNOWN;
        if (!adopter.isKnown() || adopter.isStub() || adopter == task) {
            adopter = adopter(task);
        }
        if (adopter.isKnown() && adopter.pid != task.pid) {
            adopter.process.adopts = true;
        }
        Task child = task.firstChild;
        while (child.isKnown()) {
            Task next = child.nextChild;
            child.childOf = Task.UNKNOWN;
            if (adopter.isKnown() && adopter != child) {
                adopt(adopter, child);
            } else {
                child.parent = 0;
                child.nextChild = Task.UNKNOWN;
                child.previousChild = Task.UNKNOWN;
            }
            child = next;
        }
        task.firstChild = Task.UNKNOWN;
    }

    /**
     * {@return who takes the children of a thread that ends, or {@link Task#UNKNOWN}} Another thread of its process, else
     * the nearest ancestor that adopts, in the same pid namespace. Source: {@code find_new_reaper} of the kernel's exit.c.
     */
    private Task adopter(Task task) {
        Task brother = task.process.living(task);
        if (brother.isKnown()) {
            return brother;
        }
        Task ancestor = parent(task);
        for (int i = 0; i < LONGEST_LINE && ancestor.isKnown() && ancestor != task; i++) {
            if (ancestor.isInPidNamespace() != task.isInPidNamespace()) {
                break;
            }
            if (ancestor.process.adopts && ancestor.process.alive > 0) {
                return ancestor.process.living(task);
            }
            ancestor = parent(ancestor);
        }
        return Task.UNKNOWN;
    }

    /** {@return the thread that is recorded as parent, or {@link Task#UNKNOWN}} */
    Task parent(Task task) {
        return task.childOf.isKnown() ? task.childOf : tasks.get(task.parent);
    }

    /** {@return how many processes are known} */
    int processes() {
        return processes.size();
    }
}
