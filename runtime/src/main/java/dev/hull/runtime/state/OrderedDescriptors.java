package dev.hull.runtime.state;

import java.util.function.Consumer;

/** Descriptors that are told in the order of Falco's table. */
final class OrderedDescriptors extends Descriptors {
    private final TableOrder order;

    OrderedDescriptors() {
        order = new TableOrder();
    }

    private OrderedDescriptors(OrderedDescriptors other) {
        super(other);
        order = new TableOrder(other.order);
    }

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
        return new OrderedDescriptors(this);
    }

    @Override
    public void each(Consumer<Descriptor> to) {
        order.each(number -> to.accept(get(number)));
    }
}
