package dev.hull.runtime.state;

import java.util.function.Consumer;

/** Descriptors that are told in the order of Falco's table. */
final class OrderedDescriptors extends Descriptors {
    private final TableOrder order = new TableOrder();

    @Override
    void opened(int number) {
        order.add(number);
    }

    @Override
    void closed(int number) {
        order.remove(number);
    }

    /** Falco puts in one after the other what its table tells, which so turns round. */
    @Override
    Descriptors copy() {
        OrderedDescriptors copy = new OrderedDescriptors();
        copy.takeFrom(this);
        order.each(copy.order::add);
        return copy;
    }

    @Override
    public void each(Consumer<Descriptor> to) {
        order.each(number -> to.accept(get(number)));
    }
}
