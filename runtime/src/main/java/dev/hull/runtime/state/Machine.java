package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The machine as a recording or a sensor has told it so far. Its size has options. Not safe for threads. */
public final class Machine implements CaptureListener {
    /** What an event of a type says of who it happened to. */
    private static final byte IN_THREAD = 0;

    private static final byte IN_KNOWN_THREAD = 1;
    private static final byte IN_NONE = 2;

    private static final byte[] HAPPENS = happens();

    private final Tasks tasks;
    private final Containers containers;
    private final Accounts accounts;
    private final boolean strict;
    private final Interfaces interfaces = new Interfaces();
    private final Effects effects = Effects.ALL;
    private final Processors processors = new Processors();
    private final Names names = new Names();
    private final PathText room = new PathText();
    private final Remnant remnant = new Remnant();
    private final NameText nameRoom = new NameText();
    private final SocketAddress address = new SocketAddress();
    private final SocketTuple tuple = new SocketTuple();
    private final Moment moment;
    private final Consumer<Moment> look;
    private final List<Task> unlinked = new ArrayList<>();
    private long bootTime;
    private Bytes hostname = Bytes.NONE;
    private long lost;
    private String uncertainty = "";

    public Machine() {
        this(MachineOptions.DEFAULT, moment -> {});
    }

    public Machine(MachineOptions options) {
        this(options, moment -> {});
    }

    /** {@code look} is called at each event that {@link #event} is told of. */
    public Machine(MachineOptions options, Consumer<Moment> look) {
        this.look = look;
        this.tasks = new Tasks(options.tasks(), options.strict());
        this.accounts = new Accounts(options.accounts());
        this.containers = new Containers(options.containers(), accounts::forget);
        this.strict = options.strict();
        this.moment = new Moment(this);
    }

    private static byte[] happens() {
        byte[] happens = new byte[EventTypes.ALL.size()];
        for (EventType type : EventTypes.ALL) {
            happens[type.code()] = switch (type.name()) {
                case "clone", "fork", "vfork", "clone3", "procexit", "switch", "procinfo" -> IN_KNOWN_THREAD;
                case "container",
                        "useradded",
                        "userdeleted",
                        "groupadded",
                        "groupdeleted",
                        "pluginevent",
                        "asyncevent",
                        "drop",
                        "cpu_hotplug",
                        "notification",
                        "infra",
                        "k8s",
                        "mesos",
                        "scapevent" -> IN_NONE;
                default -> IN_THREAD;
            };
        }
        return happens;
    }

    @Override
    public void machine(CaptureListener.Recorder machine) {
        bootTime = strict ? 0 : machine.bootTime();
        hostname = Bytes.of(machine.hostname());
    }

    @Override
    public void task(ListedTask listed) {
        Task task = ListedTasks.read(listed, tasks.descriptors());
        tasks.put(task);
        unlinked.add(task);
        ContainerEvents.enter(this, task);
    }

    @Override
    public void descriptor(long tid, ListedDescriptor descriptor) {
        linkListed();
        Task task = tasks.get(tid);
        if (task.isKnown()) {
            task.descriptors().add(descriptor, nameRoom, names);
        }
    }

    @Override
    public void user(String containerId, int uid, int gid, Bytes name, Bytes home, Bytes shell) {
        accounts.addUser(Bytes.of(containerId), new User(uid, gid, name, home, shell));
    }

    @Override
    public void group(String containerId, int gid, Bytes name) {
        accounts.addGroup(Bytes.of(containerId), gid, name);
    }

    @Override
    public void address(Bytes interfaceName, Bytes address) {
        interfaces.add(address);
    }

    /** Parents may be listed behind their children, so all of them come first. */
    private void linkListed() {
        if (!unlinked.isEmpty()) {
            unlinked.forEach(tasks.kinship()::link);
            unlinked.clear();
        }
    }

    @Override
    public void event(Event event) {
        before(event);
        look.accept(moment);
        after();
    }

    /** Takes the effects of {@code event} in; {@link #moment} is then what rules see. */
    public void before(Event event) {
        linkListed();
        moment.at(event);
        int code = event.code();
        Task task = task(event, code);
        moment.task(task);
        if (task != Task.UNKNOWN) {
            task.seen = event.time();
        }
        DescriptorEvents.locate(moment);
        Effect effect = effects.before(code);
        if (effect != Effects.NONE) {
            effect.of(moment);
        }
    }

    private Task task(Event event, int code) {
        byte happens = code < HAPPENS.length ? HAPPENS[code] : IN_NONE;
        if (happens == IN_NONE) {
            return Task.UNKNOWN;
        }
        Task known = tasks.get(event.thread());
        return known == Task.UNKNOWN && happens == IN_THREAD && event.thread() > 0
                ? tasks.orStub(event.thread())
                : known;
    }

    /** Forgets what the event of the last {@link #before} ended. */
    public void after() {
        Effect effect = effects.after(moment.event().code());
        if (effect != Effects.NONE) {
            effect.of(moment);
        }
    }

    @Override
    public void gap(EventGap gap) {
        lost += Math.max(0, gap.lost());
        uncertainty = gap.reason();
        tasks.gap(gap.to());
    }

    public Moment moment() {
        return moment;
    }

    /** {@return whether events were lost, so that what is known of processes and descriptors may be wrong} */
    public boolean isUncertain() {
        return !uncertainty.isEmpty();
    }

    /** {@return why {@link #isUncertain}; empty if it is not} */
    public String uncertainty() {
        return uncertainty;
    }

    /** {@return how many events are known to be lost} */
    public long lost() {
        return lost;
    }

    /** {@return what is known by now; counted anew, so not for every event} */
    public Kept kept() {
        return new Kept(
                tasks.size(), tasks.kinship().processes(), tasks.openDescriptors(), containers.size(), accounts.size());
    }

    /** How many of each are known. */
    public record Kept(int threads, int processes, long descriptors, int containers, int accounts) {}

    /** {@return what was forgotten, or never kept, because there was no room} */
    public Forgotten forgotten() {
        return new Forgotten(tasks.forgotten(), containers.forgotten(), accounts.dropped());
    }

    /** How many of each were forgotten for want of room. */
    public record Forgotten(long tasks, long containers, long accounts) {}

    /** {@return nanoseconds since 1970; 0 if the recording does not say} */
    long bootTime() {
        return bootTime;
    }

    /** {@return whether the machine is kept, and fields are read, as Falco does even where that is wrong} */
    public boolean isStrict() {
        return strict;
    }

    /** {@return what Falco's memory for parameters as text would hold, kept only if the machine {@link #isStrict}} */
    public Remnant remnant() {
        return remnant;
    }

    public Bytes hostname() {
        return hostname;
    }

    public Interfaces interfaces() {
        return interfaces;
    }

    Tasks tasks() {
        return tasks;
    }

    Containers containers() {
        return containers;
    }

    Accounts accounts() {
        return accounts;
    }

    Processors processors() {
        return processors;
    }

    Names names() {
        return names;
    }

    /** {@return where a path is put together before it is kept} */
    PathText room() {
        return room;
    }

    /** {@return where the name of a socket is put together before it is kept} */
    NameText nameRoom() {
        return nameRoom;
    }

    /** {@return one to read addresses of events with} */
    SocketAddress address() {
        return address;
    }

    /** {@return one to read pairs of addresses of events with} */
    SocketTuple tuple() {
        return tuple;
    }

    /** {@return how many threads are known} */
    public int threads() {
        return tasks.size();
    }

    /** {@return the thread of that id, or {@link Task#UNKNOWN}} */
    public Task thread(long tid) {
        return tasks.get(tid);
    }

    /** {@return the thread that is recorded as parent, or {@link Task#UNKNOWN}} */
    public Task parent(Task task) {
        return tasks.kinship().parent(task);
    }

    /** {@return the main thread that many steps up, 0 for the own process; {@link Task#UNKNOWN} beyond the first} */
    public Task ancestor(Task task, int steps) {
        Task at = task.main();
        for (int i = 0; i < steps && at.isKnown(); i++) {
            at = tasks.kinship().parent(at).main();
        }
        return at;
    }

    public User user(Task task) {
        accounts.resolve(task);
        return task.user;
    }

    /** {@return who logged in to start what became the thread} */
    public User loginUser(Task task) {
        accounts.resolve(task);
        return task.loginUser;
    }

    /** {@return the user of that id, as the container that the thread runs in knows it} */
    public User user(Task task, int uid) {
        return accounts.user(task, uid);
    }

    /** {@return the group of that id, as the container that the thread runs in knows it} */
    public Bytes groupName(Task task, int gid) {
        return accounts.group(task, gid);
    }

    public Bytes groupName(Task task) {
        accounts.resolve(task);
        return task.groupName;
    }

    /** {@return what is known of the container of that id (12 characters)} */
    public ContainerDetails container(Bytes id) {
        return containers.details(id);
    }
}
