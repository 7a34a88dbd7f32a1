package watchline.relay.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * A disk that loses what it may lose. Every write is on the medium for sure after a force only; until then a crash of the machine
 * leaves any part of it, or none. A force that fails forgets what it was to force, and the next one does not bring it back.
 */
final class SimulatedDisk implements Disk {

    private static final double FAULT_SHARE = 0.3;

    /** As on a real one, so that there is a time in which what was written is not safe. */
    private static final long FORCE_NANOS = 300_000;

    private final Map<String, SimulatedFile> files = new HashMap<>();
    private final Random random;
    private boolean faulty;
    private boolean failing;
    private boolean failingForces;
    private boolean dead;
    private int forces;

    SimulatedDisk(long seed) {
        this.random = new Random(seed);
    }

    private record Write(int at, byte[] bytes) {}

    private static final class SimulatedFile {

        private byte[] seen = new byte[0];
        private byte[] durable = new byte[0];
        private final List<Write> unforced = new ArrayList<>();

        void write(int at, byte[] bytes) {
            seen = put(seen, at, bytes, bytes.length);
            unforced.add(new Write(at, bytes));
        }

        void force() {
            unforced.forEach(write -> durable = put(durable, write.at(), write.bytes(), write.bytes().length));
            unforced.clear();
        }

        static SimulatedFile of(byte[] bytes) {
            SimulatedFile file = new SimulatedFile();
            file.seen = bytes;
            file.durable = bytes;
            return file;
        }

        /** Each write that nobody forced is there, or its beginning, or nothing of it. */
        byte[] afterCrash(Random random) {
            byte[] left = durable;
            for (Write write : unforced) {
                int length = random.nextInt(3) == 0 ? random.nextInt(write.bytes().length + 1) : write.bytes().length;
                left = random.nextBoolean() ? put(left, write.at(), write.bytes(), length) : left;
            }
            return left;
        }

        private static byte[] put(byte[] into, int at, byte[] bytes, int length) {
            byte[] all = Arrays.copyOf(into, Math.max(into.length, at + length));
            System.arraycopy(bytes, 0, all, at, length);
            return all;
        }
    }

    /** From now on operations fail now and then, until they no longer do. */
    synchronized void faulty(boolean now) {
        faulty = now;
    }

    /** From now on every operation fails, until they no longer do. */
    synchronized void failing(boolean now) {
        failing = now;
    }

    /** From now on every force fails, until they no longer do. */
    synchronized void failingForces(boolean now) {
        failingForces = now;
    }

    /** Those that went well, of files that are prepared too. */
    synchronized int forces() {
        return forces;
    }

    synchronized long bytes() {
        return files.values().stream().mapToLong(file -> file.seen.length).sum();
    }

    /** The disk after the process was killed: what was written can be read, forced or not. This one does nothing any more. */
    synchronized SimulatedDisk afterKill() {
        return after(file -> {
            SimulatedFile left = SimulatedFile.of(file.durable);
            left.write(0, file.seen);
            return left;
        });
    }

    /** The disk after the machine went off. This one does nothing any more. */
    synchronized SimulatedDisk afterCrash() {
        return after(file -> SimulatedFile.of(file.afterCrash(random)));
    }

    private SimulatedDisk after(UnaryOperator<SimulatedFile> remains) {
        dead = true;
        SimulatedDisk next = new SimulatedDisk(random.nextLong());
        files.forEach((name, file) -> next.files.put(name, remains.apply(file)));
        return next;
    }

    @Override
    public synchronized List<String> list() {
        return List.copyOf(files.keySet());
    }

    @Override
    public synchronized ByteBuffer read(String name, int mostBytes) throws IOException {
        return ByteBuffer.wrap(file(name).seen.clone());
    }

    @Override
    public synchronized void force(String name) throws IOException {
        check("force");
        file(name).force();
    }

    @Override
    public synchronized Out create(String name) throws IOException {
        check("create");
        SimulatedFile file = new SimulatedFile();
        files.put(name, file);
        return new Out() {
            @Override
            public void write(ByteBuffer bytes, long at) throws IOException {
                byte[] taken = new byte[bytes.remaining()];
                bytes.get(taken);
                SimulatedDisk.this.write(file, (int) at, taken);
            }

            @Override
            public void force() throws IOException {
                LockSupport.parkNanos(FORCE_NANOS);
                SimulatedDisk.this.force(file);
            }

            @Override
            public void close() {}
        };
    }

    private synchronized void write(SimulatedFile file, int at, byte[] bytes) throws IOException {
        try {
            check("write");
        } catch (IOException e) {
            file.write(at, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            throw e;
        }
        file.write(at, bytes);
    }

    private synchronized void force(SimulatedFile file) throws IOException {
        try {
            check("force");
        } catch (IOException e) {
            file.unforced.clear();
            throw e;
        }
        forces++;
        file.force();
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        check("rename");
        files.put(to, file(from));
        files.remove(from);
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        check("delete");
        files.remove(name);
    }

    @Override
    public synchronized void truncate(String name, long bytes) throws IOException {
        check("truncate");
        SimulatedFile file = file(name);
        files.put(name, SimulatedFile.of(Arrays.copyOf(file.seen, (int) bytes)));
    }

    private SimulatedFile file(String name) throws IOException {
        SimulatedFile file = files.get(name);
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        return file;
    }

    private void check(String operation) throws IOException {
        if (dead
                || failing
                || (failingForces && operation.equals("force"))
                || (faulty && random.nextDouble() < FAULT_SHARE)) {
            throw new IOException(operation + ": No space left on device");
        }
    }
}
