package watchline.relay.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The files of one directory, as far as a journal needs them. Renamed and deleted files are so durably when a call returns. */
interface Disk {

    /** A file that is being written. For one thread at a time. */
    interface Out extends Closeable {

        /** Writes the whole buffer at that place. */
        void write(ByteBuffer bytes, long at) throws IOException;

        /** Returns when everything written is on the medium. After a failure nothing is known of what was not there before. */
        void force() throws IOException;
    }

    /** Names of all files. */
    List<String> list() throws IOException;

    /**
     * The whole file.
     *
     * @throws IOException also when it has more than that many bytes
     */
    ByteBuffer read(String name, int mostBytes) throws IOException;

    /** Returns when all that can be read of a file is on the medium. */
    void force(String name) throws IOException;

    /** A new file; one of that name is written over. */
    Out create(String name) throws IOException;

    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /** Cuts a file off. */
    void truncate(String name, long bytes) throws IOException;
}
